using System.CommandLine;
using QrPilot.Cli.Replay;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Reconcile;

/// <summary><c>qrpilot reconcile</c>.</summary>
internal sealed class ReconcileCommand
{
    private readonly HostOptions _host = new();
    private readonly Option<DateOnly> _from = DateOption.Make("--from", "The first business date.");
    private readonly Option<DateOnly> _to = DateOption.Make("--to", "The last business date.");
    private readonly Option<string> _store = new("--store") { Description = "One store's id. Default: all stores.", HelpName = "ID" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "The host computes everything and writes nothing." };
    private readonly Option<FileInfo> _json = new("--json") { Description = "Where to write the sums as JSON.", HelpName = "FILE" };

    public static Command Make(CliContext context) => new ReconcileCommand().Build(context);

    private Command Build(CliContext context)
    {
        var command = new Command(
            "reconcile",
            "Reconciles every business date from one to another and sums up: what moved, what was billed, what is matched, what is " +
            $"listed and why. Ends with 1 when a run does not balance. {ExitCode.Help}") { _from, _to, _store, _dryRun, _json };
        _host.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, context, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliContext context, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(_json);
        ReportFile.Check(json);
        var settings = new ReconcileSettings(
            parsed.GetValue(_from), parsed.GetValue(_to), parsed.GetValue(_store), parsed.GetValue(_dryRun));
        DateOption.RequireOrder(settings.From, settings.To);

        using var host = _host.Connect(parsed, context);
        var runs = await ReconcileAsync(host.Api, settings, context, cancellationToken);
        var exceptions = settings.DryRun ? null : await CountExceptionsAsync(host.Api, settings, cancellationToken);
        var report = ReconcileReport.Of(settings, runs, exceptions);
        await ReportFile.WriteAsync(json, report, ReconcileJson.Default.ReconcileReport, cancellationToken);
        Screen.WriteTable(context, Title(settings), Rows(report));
        foreach (var run in report.Unbalanced)
        {
            await context.Error.WriteLineAsync(
                $"Does not balance: store {run.StoreId ?? "unknown"} on {run.BusinessDate:yyyy-MM-dd}: money {run.Totals.Money}, bills {run.Totals.Billed}.");
        }

        return report.Unbalanced.Count == 0 ? ExitCode.Ok : ExitCode.InvariantFailed;
    }

    private static async Task<IReadOnlyList<RunView>> ReconcileAsync(
        QrPilotApiClient api, ReconcileSettings settings, CliContext context, CancellationToken cancellationToken)
    {
        var runs = new List<RunView>();
        await ProgressBar.RunAsync(context, "Reconciling", settings.Dates.Count(), async advance =>
        {
            foreach (var date in settings.Dates)
            {
                var request = new RunRequest { StoreId = settings.StoreId, BusinessDate = date, DryRun = settings.DryRun };
                runs.AddRange((await api.ReconcileAsync(request, cancellationToken)).Runs);
                advance(1);
            }
        });
        return runs;
    }

    private static async Task<IReadOnlyDictionary<string, int>> CountExceptionsAsync(
        QrPilotApiClient api, ReconcileSettings settings, CancellationToken cancellationToken)
    {
        var filter = $"status=open&from={settings.From:yyyy-MM-dd}&to={settings.To:yyyy-MM-dd}"
            + (settings.StoreId is null ? "" : $"&store_id={Uri.EscapeDataString(settings.StoreId)}");
        return Verifier.Count(await Pages.ReadAllAsync(filter, api.ListExceptionsAsync, cancellationToken));
    }

    private static string Title(ReconcileSettings settings) =>
        $"{settings.From:yyyy-MM-dd} to {settings.To:yyyy-MM-dd}, {settings.StoreId ?? "all stores"}{(settings.DryRun ? ", dry run" : "")}";

    private static IEnumerable<(string Name, string Value)> Rows(ReconcileReport report) =>
    [
        ("runs", Screen.Count(report.Runs)),
        ("matches", Screen.Count(report.Matches)),
        ("money recorded", Screen.Vnd(report.Money.Recorded)),
        ("  = matched", Screen.Vnd(report.Money.Matched)),
        ("  + listed", Screen.Vnd(report.Money.Listed)),
        ("billed", Screen.Vnd(report.Billed.Recorded)),
        ("  = matched", Screen.Vnd(report.Billed.Matched)),
        ("  + listed", Screen.Vnd(report.Billed.Listed)),
        ("at risk", Screen.Vnd(report.AtRisk)),
        ("exceptions", Screen.Count(report.ExceptionCount)),
        .. (report.Exceptions ?? new Dictionary<string, int>()).Select(one => ($"  {one.Key}", Screen.Count(one.Value))),
    ];
}
