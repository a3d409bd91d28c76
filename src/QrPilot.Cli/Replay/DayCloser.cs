using QrPilot.Sdk.Api;
using QrPilot.Sdk.Errors;

namespace QrPilot.Cli.Replay;

/// <summary>Closes the business dates of a replay and reconciles those that cannot be closed or changed afterwards.</summary>
internal sealed class DayCloser(QrPilotApiClient api, Catalog catalog, ReplayKeys keys)
{
    /// <summary>Closes each store's dates one after the other, so that the closes are numbered by date, and the stores side by side.</summary>
    /// <returns>The days that are closed; the others it is too early to close, they were only reconciled.</returns>
    public async Task<IReadOnlySet<StoreDay>> CloseAsync(
        ReplayPlan plan, int parallel, Action<int> advance, CancellationToken cancellationToken)
    {
        var closed = new HashSet<StoreDay>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(plan.Stores, options, async (store, stop) =>
        {
            foreach (var date in store.Dates)
            {
                if (await CloseAsync(store, date, stop))
                {
                    lock (closed)
                    {
                        closed.Add(new StoreDay(store.Number, date));
                    }
                }

                advance(1);
            }
        });
        return closed;
    }

    public Task ReconcileAsync(
        IReadOnlyCollection<StoreDay> days, int parallel, Action<int> advance, CancellationToken cancellationToken) =>
        ReconcileAsync(days.Select(day => ((string?)catalog.Stores[day.Store], day.Date)), parallel, advance, cancellationToken);

    /// <summary>Reconciles dates of all stores, and what came on them for no store.</summary>
    public Task ReconcileAsync(
        IReadOnlyCollection<DateOnly> dates, int parallel, Action<int> advance, CancellationToken cancellationToken) =>
        ReconcileAsync(dates.Select(date => ((string?)null, date)), parallel, advance, cancellationToken);

    private async Task ReconcileAsync(
        IEnumerable<(string? StoreId, DateOnly Date)> days, int parallel, Action<int> advance, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(days, options, async (day, stop) =>
        {
            await ReconcileAsync(day.StoreId, day.Date, stop);
            advance(1);
        });
    }

    private async Task<bool> CloseAsync(PlannedStore store, DateOnly date, CancellationToken cancellationToken)
    {
        var storeId = catalog.Stores[store.Number];
        try
        {
            await api.CloseDayAsync(storeId, date, keys.Close(store, date), cancellationToken);
            return true;
        }
        catch (QrPilotApiException refusal) when (refusal.Problem.Code == ErrorCodes.DayNotBegun)
        {
            await ReconcileAsync(storeId, date, cancellationToken);
            return false;
        }
    }

    private Task<RunsAnswer> ReconcileAsync(string? storeId, DateOnly date, CancellationToken cancellationToken) =>
        api.ReconcileAsync(new RunRequest { StoreId = storeId, BusinessDate = date }, cancellationToken);
}
