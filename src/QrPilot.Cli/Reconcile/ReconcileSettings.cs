namespace QrPilot.Cli.Reconcile;

/// <summary>What to reconcile.</summary>
/// <param name="From">The first business date.</param>
/// <param name="To">The last business date.</param>
/// <param name="StoreId">One store, or all when null.</param>
/// <param name="DryRun">Whether the host writes nothing.</param>
internal sealed record ReconcileSettings(DateOnly From, DateOnly To, string? StoreId, bool DryRun)
{
    public IEnumerable<DateOnly> Dates => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}
