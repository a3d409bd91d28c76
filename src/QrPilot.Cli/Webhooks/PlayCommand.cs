using System.CommandLine;
using QrPilot.Cli.Gateways;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Webhooks;

/// <summary><c>qrpilot webhooks replay</c> and <c>qrpilot webhooks chaos</c>.</summary>
internal sealed class PlayCommand
{
    private readonly HostOptions _host = new("--url");
    private readonly Option<FileInfo> _file = new("--file")
    {
        Description = "What webhooks record wrote.",
        HelpName = "FILE",
        Required = true,
    };


    private readonly Option<FileInfo> _accounts = new("--accounts")
    {
        Description = "A JSON file with the merchants and keys of the host's accounts.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<FileInfo> _json = new("--json") { Description = "Where to write the report as JSON.", HelpName = "REPORT" };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "Decides what goes wrong.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public static Command MakeReplay(CliContext context) => new PlayCommand().Build(context, isChaos: false, new Command(
        "replay",
        "Sends the genuine messages of a recorded file to a host, signed anew for its accounts, in their order; then asks the host for " +
        "the money of every transaction. Ends with 1 when a đồng differs or a message is not taken. Needs an API key with the scope " +
        $"read. {ExitCode.Help}"));

    public static Command MakeChaos(CliContext context) => new PlayCommand().Build(context, isChaos: true, new Command(
        "chaos",
        "As replay, but messages come doubled, out of order, with unknown fields, and after forged, tampered, truncated and misdirected " +
        $"ones. Ends with 1 also when the host takes one of those. {ExitCode.Help}"));

    private Command Build(CliContext context, bool isChaos, Command command)
    {
        command.Options.Add(_file);
        _host.AddTo(command);
        command.Options.Add(_accounts);
        command.Options.Add(_json);
        if (isChaos)
        {
            command.Options.Add(_seed);
        }

        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed, context, isChaos ? new ChaosPlan(parsed.GetValue(_seed)) : ChaosPlan.Calm, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliContext context, ChaosPlan plan, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(_json);
        ReportFile.Check(json);
        using var host = _host.Connect(parsed, context);
        var accounts = AccountsFile.Read(parsed.GetRequiredValue(_accounts));
        var file = parsed.GetRequiredValue(_file);
        var day = RecordedDay.Open(file, accounts);
        var player = new DayPlayer(new WebhookSender(host.Public, host.Host, context.Clock), accounts, plan);
        await ProgressBar.RunAsync(
            context, "Sending", day.Messages - day.Skipped, advance => player.PlayAsync(day.Read(), advance, cancellationToken));
        var money = await MoneyCheck.RunAsync(host.Api, day.Moved, cancellationToken);
        var report = WebhookReport.Of(day, player, money, plan);
        await ReportFile.WriteAsync(json, report, WebhookReportJson.Default.WebhookReport, cancellationToken);
        Screen.WriteTable(context, Title(file, plan), Rows(report));
        foreach (var broken in report.Broken)
        {
            await context.Error.WriteLineAsync($"Does not hold: {broken}.");
        }

        return report.Broken.Count == 0 ? ExitCode.Ok : ExitCode.InvariantFailed;
    }

    private static string Title(FileInfo file, ChaosPlan plan) =>
        plan.Seed is { } seed ? $"Chaos of {file.Name} (seed {seed})" : $"Replay of {file.Name}";

    private static IEnumerable<(string Name, string Value)> Rows(WebhookReport report) =>
    [
        ("messages / skipped", $"{Screen.Count(report.Messages)} / {Screen.Count(report.Skipped)}"),
        ("sent / not taken", $"{Screen.Count(report.Sent)} / {Screen.Count(report.Refused)}"),
        .. Counts("  answered", report.Answers),
        .. Counts("fault:", report.Faults),
        .. Counts("false ones answered", report.ForgedAnswers),
        .. report.ForgedAccepted is { } accepted ? [("false ones taken", Screen.Count(accepted))] : Array.Empty<(string, string)>(),
        ("transactions", Screen.Count(report.Transactions)),
        ("money in messages", Screen.Vnd(report.VndRecorded)),
        ("money at the host", Screen.Vnd(report.VndHost)),
        ("difference", Screen.Vnd(report.MoneyDifference)),
    ];

    private static IEnumerable<(string Name, string Value)> Counts(string title, IReadOnlyDictionary<string, int>? counts) =>
        counts?.Select(count => ($"{title} {count.Key}", Screen.Count(count.Value))) ?? [];
}
