using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Reconcile;

/// <summary>What a row of reconciliations found. Amounts are whole đồng.</summary>
internal sealed record ReconcileReport
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public string? StoreId { get; init; }

    public required bool DryRun { get; init; }

    public required int Runs { get; init; }

    public required SideView Money { get; init; }

    public required SideView Billed { get; init; }

    public required int Matches { get; init; }

    public required int ExceptionCount { get; init; }

    public required long AtRisk { get; init; }

    /// <summary>Open exceptions by class; absent for a dry run, which writes none.</summary>
    public IReadOnlyDictionary<string, int>? Exceptions { get; init; }

    /// <summary>The runs whose sides do not balance.</summary>
    public required IReadOnlyList<RunView> Unbalanced { get; init; }

    public static ReconcileReport Of(
        ReconcileSettings settings, IReadOnlyList<RunView> runs, IReadOnlyDictionary<string, int>? exceptions) => new()
        {
            From = settings.From,
            To = settings.To,
            StoreId = settings.StoreId,
            DryRun = settings.DryRun,
            Runs = runs.Count,
            Money = Sum(runs.Select(run => run.Totals.Money)),
            Billed = Sum(runs.Select(run => run.Totals.Billed)),
            Matches = runs.Sum(run => run.Totals.Matches),
            ExceptionCount = runs.Sum(run => run.Totals.Exceptions),
            AtRisk = runs.Sum(run => run.Totals.AtRisk),
            Exceptions = exceptions,
            Unbalanced = [.. runs.Where(run => !Balance.Holds(run.Totals))],
        };

    private static SideView Sum(IEnumerable<SideView> sides) =>
        sides.Aggregate(new SideView(0, 0, 0), Balance.Add);
}
