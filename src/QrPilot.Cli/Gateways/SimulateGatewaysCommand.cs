using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Cli.Gateways;

/// <summary><c>qrpilot simulate-gateways</c>.</summary>
internal sealed class SimulateGatewaysCommand
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "Where to listen; 0 for a free port.",
        HelpName = "N",
        Required = true,
    };

    private readonly Option<IPAddress> _address = new("--host")
    {
        Description = "The address to listen on; 0.0.0.0 for all of this machine. Whoever reaches it can pay without money.",
        HelpName = "IP",
        CustomParser = ParseIp,
        DefaultValueFactory = _ => IPAddress.Loopback,
    };

    private readonly Option<FileInfo> _accounts = new("--accounts")
    {
        Description = "A JSON file of merchants. Default: one account 'default' at each gateway, with keys made from the seed.",
        HelpName = "FILE",
    };

    private readonly Option<FileInfo> _save = new("--save-accounts")
    {
        Description = "Writes the merchants into such a file, which webhooks replay and chaos need.",
        HelpName = "FILE",
    };

    private readonly Option<Uri> _notify = new("--notify")
    {
        Description = "The address of the QrPilot host that is notified where an account names no notify_url.",
        HelpName = "URL",
        CustomParser = result => Address.Parse(result, "--notify"),
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "Decides the built-in keys and which payment meets which trouble.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<GatewayFaultPlan> _faults = new("--faults")
    {
        Description = $"Which share of the payments, calls or refunds meets which trouble: {FaultShares.Names}.",
        HelpName = "lost=0.05,doubled=0.05",
        CustomParser = ParseFaults,
        DefaultValueFactory = _ => new GatewayFaultPlan(),
    };

    public static Command Make(CliContext context) => new SimulateGatewaysCommand().Build(context);

    private Command Build(CliContext context)
    {
        var command = new Command(
            "simulate-gateways",
            "Plays MoMo, VNPay and ZaloPay until ctrl-c: their calls, pay pages and notifications. Prints the configuration with which a " +
            $"host uses them. For rehearsals only. {ExitCode.Help}") { _port, _address, _accounts, _save, _notify, _seed, _faults };
        _port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var port) && port is < 0 or > 65535)
            {
                result.AddError($"--port: {port} is not a number from 0 to 65535.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, context, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliContext context, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_accounts);
        var seed = parsed.GetValue(_seed);
        var accounts = file is null ? BuiltInAccounts.Make(seed) : AccountsFile.Read(file);
        var host = parsed.GetRequiredValue(_notify).AbsoluteUri.TrimEnd('/');
        foreach (var (account, merchant) in accounts.VNPay.Where(pair => pair.Value.NotifyUrl.Length == 0))
        {
            merchant.NotifyUrl = $"{host}/webhooks/{GatewayNames.VNPay}/{account}";
        }

        if (parsed.GetValue(_save) is { } save)
        {
            ReportFile.Check(save, "--save-accounts");
            AccountsFile.Write(save, accounts);
        }

        var faults = parsed.GetRequiredValue(_faults);
        faults.Seed = seed;
        var endpoint = new IPEndPoint(parsed.GetRequiredValue(_address), parsed.GetValue(_port));
        await using var server = await SimulatorServer.StartAsync(endpoint, accounts, faults, context.Clock, cancellationToken);
        await PrintAsync(context, endpoint.Address, server.Port, accounts, host, showKeys: file is null);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.Clock, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-c is how it ends.
        }

        return ExitCode.Ok;
    }

    private static async Task PrintAsync(
        CliContext context, IPAddress address, int port, AccountSet accounts, string host, bool showKeys)
    {
        var isEverywhere = address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
        var simulators = $"http://{new IPEndPoint(isEverywhere ? IPAddress.Loopback : address, port)}";
        var lines = new HostLines(simulators, host, showKeys);
        await context.Out.WriteLineAsync($"""
            # The gateways of a rehearsal. Ctrl-c ends them.
            # momo    {lines.AddressOf(GatewayNames.MoMo)}
            # vnpay   {lines.AddressOf(GatewayNames.VNPay)}
            # zalopay {lines.AddressOf(GatewayNames.ZaloPay)}
            """);
        if (isEverywhere)
        {
            await context.Out.WriteLineAsync("# Listens on every address of this machine: write the one that host and guests see for 127.0.0.1.");
        }

        await context.Out.WriteLineAsync("# For the host; each account also needs Tenant and ReturnUrl, unless the host knows them:");
        foreach (var line in lines.Of(accounts))
        {
            await context.Out.WriteLineAsync(line);
        }

        await context.Out.WriteLineAsync("# Ready.");
        await context.Out.FlushAsync();
    }

    private static IPAddress? ParseIp(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (text == "localhost")
        {
            return IPAddress.Loopback;
        }

        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        result.AddError($"--host: '{text}' is not an address like 127.0.0.1 or 0.0.0.0.");
        return null;
    }

    private static GatewayFaultPlan? ParseFaults(ArgumentResult result)
    {
        try
        {
            return FaultShares.Parse(string.Join(",", result.Tokens.Select(token => token.Value)));
        }
        catch (FormatException wrong)
        {
            result.AddError($"--faults: {wrong.Message}");
            return null;
        }
    }
}
