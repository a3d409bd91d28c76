using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Reconciles days by itself: each when it is over in its store's time zone and cut-over hour, and again when something comes late.
/// Finding and doing are leased apart, so any number of hosts share the days.</summary>
internal sealed class NightlyReconciliation(
    ReconciliationService reconciliation, IBooksStore books, ICatalogStore catalog, ILeaseStore leases, TimeProvider clock)
{
    /// <summary>The job that does one day; its units are put down by <see cref="FindAsync"/>.</summary>
    public const string DayJob = "reconcile_day";

    /// <summary>What phones and gateways have still to tell of an evening when it is over.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(15);

    private const int Batch = 1_000;

    /// <summary>Puts down the days that are over and whose books have changed since their latest run.</summary>
    public async Task FindAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stale = await books.ListStaleDaysAsync(DateOnly.FromDateTime(now.UtcDateTime).AddDays(1), Batch, cancellationToken);
        var units = new List<WorkUnit>();
        foreach (var ofTenant in stale.GroupBy(day => day.TenantId, StringComparer.Ordinal))
        {
            var stores = (await catalog.ListStoresAsync(ofTenant.Key, cancellationToken)).ToDictionary(store => store.Id, StringComparer.Ordinal);
            units.AddRange(ofTenant.Select(day => day.Value)
                .Where(day => now >= CalendarOf(stores, day).EndOf(day.BusinessDate) + Settling)
                .Select(day => new WorkUnit(DayJob, ofTenant.Key, DaySubject.Of(day))));
        }

        if (units.Count > 0)
        {
            await leases.PutAsync(units, TimeSpan.Zero, cancellationToken);
        }
    }

    /// <summary>Reconciles one day.</summary>
    public Task RunAsync(WorkUnit unit, CancellationToken cancellationToken) =>
        reconciliation.RunDayAsync(unit.TenantId!, DaySubject.Parse(unit.Subject), cancellationToken);

    private static BusinessCalendar CalendarOf(Dictionary<string, Store> stores, StoreDate day) =>
        day.StoreId is not null && stores.TryGetValue(day.StoreId, out var store) ? store.Calendar : BusinessCalendar.Vietnam;
}
