using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Cli.Csv;
using QrPilot.Cli.Replay.Settlements;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Catalog;

namespace QrPilot.Cli.Replay;

/// <summary><c>qrpilot replay</c>.</summary>
internal sealed class ReplayCommand
{
    private const int MaxErrorsShown = 20;

    private readonly Argument<FileInfo> _file = new("FILE") { Description = "A CSV of order lines with a header." };
    private readonly HostOptions _host = new();

    private readonly Option<FileInfo> _map = new("--map")
    {
        Description = "A JSON column map. Default: the shipped map that fits the CSV's header.",
        HelpName = "FILE.json",
    };

    private readonly Option<int> _stores = Count("--stores", "Over how many stores the orders are spread.", 1, 1000);

    private readonly Option<TenderMix> _tenders = new("--tender-mix")
    {
        Description = "Which share of the orders is paid how (momo, vnpay, zalopay, cash, none); the shares sum up to 1. Orders outside the " +
            "wallet's limits pay cash.",
        HelpName = "momo=0.3,cash=0.6,none=0.1",
        CustomParser = result => Parse(result, TenderMix.Parse),
        DefaultValueFactory = _ => TenderMix.Default,
    };

    private readonly Option<FaultSpec> _faults = new("--faults")
    {
        Description = "Which share of the wallet payments has its notification lost, doubled, delayed past the day's close or preceded by a " +
            "forged one (forged also: which share of the walk-outs gets only a forged one), is paid over or under, in cash as well or twice, " +
            "or is half refunded (MoMo only); and with batches=0.1 every tenth event request sent out of order and twice. Any subset, for " +
            "example lost=0.05,doubled=0.05,delayed=0.05,forged=0.02,over=0.01,under=0.01,cash=0.01,twice=0.01,refunded=0.01,batches=0.1.",
        HelpName = "SPEC",
        CustomParser = result => Parse(result, FaultSpec.Parse),
        DefaultValueFactory = _ => FaultSpec.None,
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "Decides who pays how and what goes wrong.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> _parallel = Count("--parallel", "How many tables are served at a time; changes nothing in the outcome.", 4, 64);
    private readonly Option<int?> _limit = new("--limit") { Description = "Only the first so many orders.", HelpName = "N" };

    private readonly Option<FileInfo> _settlements = new("--settlements")
    {
        Description = "Has the gateways settle: after the days were closed, makes a settlement report of each account and month from what the " +
            "simulators really did, damages some rows, uploads the reports, reconciles, and compares each exception with the damage. FILE holds " +
            "the host's own settings, for example its appsettings.json: the section QrPilot:Settlements has the maps and the agreed fees.",
        HelpName = "FILE.json",
    };

    private readonly Option<decimal> _damage = new("--settlement-damage")
    {
        Description = "Which share of the rows of the settlement reports is damaged.",
        HelpName = "SHARE",
        CustomParser = result => Parse(result, Shares.ParseOne),
        DefaultValueFactory = _ => 0.03m,
    };

    private readonly Option<FileInfo> _table = new("--table")
    {
        Description = "Where to write what became of each fault, as a Markdown table; goes with --settlements.",
        HelpName = "FILE.md",
    };

    private readonly Option<FileInfo> _json = new("--json") { Description = "Where to write the report as JSON.", HelpName = "REPORT" };

    public static Command Make(CliContext context) => new ReplayCommand().Build(context);

    private Command Build(CliContext context)
    {
        var command = new Command("replay", Description())
        {
            _file, _map, _stores, _tenders, _faults, _seed, _parallel, _limit, _settlements, _damage, _table, _json,
        };
        _host.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_settlements) is null && result.GetResult(_table) is { Implicit: false })
            {
                result.AddError("--table goes with --settlements.");
            }
        });
        _limit.Validators.Add(result => RequireRange(result, 1, int.MaxValue));
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, context, cancellationToken));
        return command;
    }

    private static string Description()
    {
        var text = new StringBuilder("Drives real orders through the API: scan, items one event at a time, order, payment at the gateway ")
            .Append("simulator, cash or walk-out, on the orders' own days and times (Vietnam, +07:00); closes the days, then compares the ")
            .Append("host's books with what was really done. Needs an API key with the scopes ingest, read, ops and admin. Running the same ")
            .Append("command again adds nothing and continues a replay that was cut off; another file or other options (seed, stores, mix, ")
            .Append("faults, limit) are another replay with stores of its own. Column maps: ");
        foreach (var map in ColumnMaps.Shipped())
        {
            text.Append(map.Name).Append(" (").Append(map.Description).Append(") ");
        }

        return text.Append(ExitCode.Help).ToString();
    }

    private async Task<int> RunAsync(ParseResult parsed, CliContext context, CancellationToken cancellationToken)
    {
        var report = parsed.GetValue(_json);
        var table = parsed.GetValue(_table);
        ReportFile.Check(report);
        ReportFile.Check(table, "--table");
        using var host = _host.Connect(parsed, context);
        var source = parsed.GetRequiredValue(_file);
        var settings = new ReplaySettings
        {
            Stores = parsed.GetValue(_stores),
            Tenders = parsed.GetRequiredValue(_tenders),
            Faults = parsed.GetRequiredValue(_faults),
            Seed = parsed.GetValue(_seed),
            Parallel = parsed.GetValue(_parallel),
            Limit = parsed.GetValue(_limit),
            Settlements = parsed.GetValue(_settlements) is { } settlements ? SettlementSettings.Read(settlements, parsed.GetValue(_damage)) : null,
        };
        var map = parsed.GetValue(_map);
        var file = Read(source, map);
        settings = settings with { Dataset = ReplayKeys.DatasetOf(Path.GetFileNameWithoutExtension(source.Name), Identity(source, map, settings)) };
        var plan = ReplayPlan.Of(file, settings);
        var outcome = await new ReplayRun(context, host, settings).RunAsync(source.Name, plan, file.Map.StoreKind ?? StoreKind.Restaurant, cancellationToken);
        await ReportFile.WriteAsync(report, outcome, ReplayJson.Default.ReplayReport, cancellationToken);
        if (outcome.Settlement is { } settled)
        {
            await ReportFile.WriteAsync(table, ConfusionMarkdown.Of(settled), "--table", cancellationToken);
        }

        ReportTable.Write(context, outcome);
        foreach (var broken in outcome.Broken)
        {
            await context.Error.WriteLineAsync($"Does not hold: {broken}.");
        }

        return outcome.Broken.Count == 0 ? ExitCode.Ok : ExitCode.InvariantFailed;
    }

    private static string Identity(FileInfo source, FileInfo? map, ReplaySettings settings) => string.Join(
        '|',
        HashOf(source),
        map is null ? "" : HashOf(map),
        settings.Stores,
        settings.Tenders,
        settings.Faults,
        settings.Seed,
        settings.Limit,
        settings.Settlements?.Damage);

    private static string HashOf(FileInfo file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)));

    private static OrderFile Read(FileInfo source, FileInfo? map)
    {
        var loaded = map is null ? null : ColumnMaps.Load(map);
        try
        {
            using var csv = CsvInput.Open(source);
            var file = OrderFileReader.Read(csv, header => loaded ?? ColumnMaps.Pick(header));
            return file.Orders.Count > 0 ? file : throw CliException.BadInput($"'{source}' has a header but no orders.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"'{source}' cannot be read: {failure.Message}");
        }
        catch (InvalidDataException failure)
        {
            throw CliException.BadInput($"'{source}' is not a CSV: {failure.Message}");
        }
        catch (DecoderFallbackException)
        {
            throw CliException.BadInput($"'{source}' is not UTF-8 text.");
        }
        catch (OrderFileException bad)
        {
            var more = bad.Errors.Count - MaxErrorsShown;
            var shown = bad.Errors.Take(MaxErrorsShown).Select(error => $"{source}: {error}");
            throw CliException.BadInput(
                string.Join(Environment.NewLine, more > 0 ? shown.Append($"{source}: {more} more bad rows") : shown)
                + Environment.NewLine + "Nothing was sent.");
        }
    }

    private static Option<int> Count(string name, string description, int standard, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => standard };
        option.Validators.Add(result => RequireRange(result, 1, most));
        return option;
    }

    private static void RequireRange(OptionResult result, int least, int most)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && (value < least || value > most))
        {
            result.AddError($"{result.Option.Name}: {value} is not a number from {least} to {most}.");
        }
    }

    private static T? Parse<T>(ArgumentResult result, Func<string, T> parse)
    {
        try
        {
            return parse(string.Join(",", result.Tokens.Select(token => token.Value)));
        }
        catch (FormatException wrong)
        {
            result.AddError($"{(result.Parent as OptionResult)?.Option.Name}: {wrong.Message}");
            return default;
        }
    }
}
