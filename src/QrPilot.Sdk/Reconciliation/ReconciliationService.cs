using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Runs reconciliations and closes days.</summary>
public sealed class ReconciliationService
{
    private readonly CommandRunner _runner;
    private readonly IBooksStore _books;
    private readonly IDrawerStore _drawers;
    private readonly ICatalogStore _catalog;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly IOptions<QrPilotOptions> _options;
    private readonly IOptionsMonitor<SettlementOptions> _settlements;
    private readonly RunTelemetry _told;
    private readonly ILogger<ReconciliationService> _log;
    private readonly AuditTrail _audit;

    internal ReconciliationService(
        CommandRunner runner,
        IBooksStore books,
        IDrawerStore drawers,
        ICatalogStore catalog,
        IIdSource ids,
        TimeProvider clock,
        IOptions<QrPilotOptions> options,
        IOptionsMonitor<SettlementOptions> settlements,
        RunTelemetry told,
        ILogger<ReconciliationService> log,
        AuditTrail audit)
    {
        _audit = audit;
        _runner = runner;
        _books = books;
        _drawers = drawers;
        _catalog = catalog;
        _ids = ids;
        _clock = clock;
        _options = options;
        _settlements = settlements;
        _told = told;
        _log = log;
    }

    /// <summary>Reconciles one store's business date, or all stores' and the money of unknown stores, <see cref="QrPilotOptions.ParallelDays"/> at
    /// the same time.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="storeId">The store, or null for all.</param>
    /// <param name="date">The business date.</param>
    /// <param name="dryRun">When true, nothing is written.</param>
    /// <param name="cancellationToken">Ends the work; every run is written whole or not at all.</param>
    /// <returns>One run for each store, by their codes, and last that of unknown stores. A day whose books have not changed gives its latest run again and writes nothing.</returns>
    /// <exception cref="CommandException">There is no such store.</exception>
    public async Task<IReadOnlyList<Run>> RunAsync(
        string tenantId, string? storeId, DateOnly date, bool dryRun, CancellationToken cancellationToken)
    {
        List<Store?> stores = [.. await StoresAsync(tenantId, storeId, cancellationToken)];
        if (storeId is null && (await _books.ListDaysAsync(tenantId, date, date, cancellationToken)).Any(day => day.StoreId is null))
        {
            stores.Add(null);
        }

        var runs = new Run[stores.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, runs.Length),
            new ParallelOptions { MaxDegreeOfParallelism = _options.Value.ParallelDays, CancellationToken = cancellationToken },
            async (place, stop) => runs[place] = await RunStoreAsync(tenantId, stores[place], date, dryRun, stop));
        return runs;
    }

    /// <summary>Reconciles a store's business date and seals it with a number. Money that comes later becomes an exception of that day.</summary>
    /// <param name="caller">Who closes.</param>
    /// <param name="storeId">The store.</param>
    /// <param name="date">The business date.</param>
    /// <param name="counted">What was counted in its drawer, or null when nobody counted.</param>
    /// <param name="cancellationToken">Ends the work before the next try.</param>
    /// <returns>The close; the one that is there already when the day was closed before.</returns>
    /// <exception cref="CommandException">The role does not allow it, there is no such store, the date has not begun, or it was closed with
    /// another count.</exception>
    public async Task<DayClose> CloseDayAsync(
        Caller caller, string storeId, DateOnly date, CountedCash? counted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(counted is null ? StaffRight.CloseUncounted : StaffRight.CountDrawer);
        RequireReach(caller, storeId);
        var store = (await StoresAsync(caller.TenantId, storeId, cancellationToken))[0];
        BusinessDates.RequireBegun(store, date, _clock.GetUtcNow());
        var begun = _told.Begin(caller.TenantId, new StoreDate(storeId, date));
        using var span = begun.Span;
        for (var attempt = 1; attempt <= CommandRunner.MaxTries; attempt++)
        {
            var books = await _books.ReadDayAsync(caller.TenantId, new StoreDate(storeId, date), cancellationToken);
            if (books.Close is { } closed)
            {
                return counted is null || counted.Amount == closed.Cash?.Counted?.Amount ? closed : throw CountDiffers(closed);
            }

            var entries = (await _drawers.ReadDrawerAsync(caller.TenantId, storeId, date, cancellationToken)).Entries;
            var (run, write) = Decide(books, store, date, isOver: true);
            var close = new DayClose
            {
                StoreId = storeId,
                BusinessDate = date,
                Number = await _books.CountClosesAsync(caller.TenantId, storeId, cancellationToken) + 1,
                ClosedAt = _clock.GetUtcNow(),
                ClosedBy = caller.Id,
                RunId = run.Id,
                Totals = run.Totals,
                Cash = new DayCash(DrawerTotals.Of(entries, books.Bills.SelectMany(bill => bill.Cash)), counted),
            };
            var closing = new CloseWrite(close, [.. Seal.Items(books)]) { DrawerEntries = entries.Count };
            var audit = _audit.Note(caller, AuditActions.DayClosed, AuditSubject.Of(date), storeId, counted?.Amount, counted?.Note);
            if (await _books.WriteRunAsync(caller.TenantId, write with { Close = closing, Audit = audit }, cancellationToken))
            {
                _told.Record(begun, caller.TenantId, run, write, RunTelemetry.Close);
                Log.DayClosed(_log, close.StoreId, close.BusinessDate, close.Number);
                return close;
            }
        }

        throw Conflict();
    }

    /// <summary>Reconciles as <see cref="RunAsync(string, string, DateOnly, bool, CancellationToken)"/> and answers an idempotent request once.
    /// The answer is stored after the run: a run that is repeated in between finds its books unchanged and gives itself again.</summary>
    public Task<Reply> RunAsync(
        Caller caller, string? storeId, DateOnly date, bool dryRun, ReplyPlan<IReadOnlyList<Run>> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(plan);
        caller.Require(StaffRight.Reconcile);
        RequireReach(caller, storeId);
        return AnswerOnceAsync(caller, plan, ct => RunAsync(caller.TenantId, storeId, date, dryRun, ct), cancellationToken);
    }

    /// <summary>Closes as <see cref="CloseDayAsync(Caller, string, DateOnly, CountedCash?, CancellationToken)"/> and answers an idempotent
    /// request once.</summary>
    public Task<Reply> CloseDayAsync(
        Caller caller, string storeId, DateOnly date, CountedCash? counted, ReplyPlan<DayClose> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(plan);
        return AnswerOnceAsync(caller, plan, ct => CloseDayAsync(caller, storeId, date, counted, ct), cancellationToken);
    }

    /// <summary>A store's close of a business date, or null.</summary>
    public async Task<DayClose?> FindCloseAsync(string tenantId, string storeId, DateOnly date, CancellationToken cancellationToken) =>
        (await _books.ReadDayAsync(tenantId, new StoreDate(storeId, date), cancellationToken)).Close;

    /// <summary>As <see cref="FindCloseAsync(string, string, DateOnly, CancellationToken)"/>, of a store that the caller reaches.</summary>
    /// <exception cref="CommandException">The caller does not work in the store.</exception>
    public Task<DayClose?> FindCloseAsync(Caller caller, string storeId, DateOnly date, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        RequireReach(caller, storeId);
        return FindCloseAsync(caller.TenantId, storeId, date, cancellationToken);
    }

    /// <summary>What a run of one store and date would find now, without the sessions that are still open, and the policy of the store.</summary>
    internal async Task<(DayResult Result, MatchPolicy Policy)> LookAsync(string tenantId, StoreDate day, CancellationToken cancellationToken)
    {
        var store = day.StoreId is null ? null : (await StoresAsync(tenantId, day.StoreId, cancellationToken))[0];
        var books = await _books.ReadDayAsync(tenantId, day, cancellationToken);
        return (Reconcile(books, store, day.BusinessDate, isOver: false), PolicyOf(store));
    }

    /// <summary>Reconciles one store and date, or the date's money of unknown stores.</summary>
    internal async Task<Run> RunDayAsync(string tenantId, StoreDate day, CancellationToken cancellationToken)
    {
        var store = day.StoreId is null ? null : (await StoresAsync(tenantId, day.StoreId, cancellationToken))[0];
        return await RunStoreAsync(tenantId, store, day.BusinessDate, dryRun: false, cancellationToken);
    }

    private Task<Reply> AnswerOnceAsync<T>(
        Caller caller, ReplyPlan<T> plan, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) => _runner.RunAsync(
        caller.TenantId, plan, async ct => new Decision<T>(new Commit { TenantId = caller.TenantId }, await work(ct)), cancellationToken);

    private async Task<Run> RunStoreAsync(string tenantId, Store? store, DateOnly date, bool dryRun, CancellationToken cancellationToken)
    {
        var begun = _told.Begin(tenantId, new StoreDate(store?.Id, date));
        using var span = begun.Span;
        for (var attempt = 1; attempt <= CommandRunner.MaxTries; attempt++)
        {
            var books = await _books.ReadDayAsync(tenantId, new StoreDate(store?.Id, date), cancellationToken);
            var (run, write) = Decide(books, store, date, isOver: false);
            if (dryRun)
            {
                _told.Record(begun, tenantId, run, write, RunTelemetry.DryRun);
                return run with { Id = "" };
            }

            write = write with { CaughtUp = ChangeOf(books, new StoreDate(store?.Id, date)) };
            if (write is { Run: null, CaughtUp: null } || await _books.WriteRunAsync(tenantId, write, cancellationToken))
            {
                _told.Record(begun, tenantId, run, write, write.Run is null ? RunTelemetry.Unchanged : RunTelemetry.New);
                Log.RunFinished(_log, run.StoreId, run.BusinessDate, run.Number, run.Totals.Matches, run.Totals.Exceptions);
                return run;
            }
        }

        throw Conflict();
    }

    /// <summary>The run of these books: the latest again, with nothing to write, when nothing has changed since.</summary>
    private (Run Run, RunWrite Write) Decide(DayBooks books, Store? store, DateOnly date, bool isOver)
    {
        var startedAt = _clock.GetUtcNow();
        var result = Reconcile(books, store, date, isOver);
        if (books.LatestRun is { } latest && latest.InputHash == result.InputHash && latest.OutputHash == result.OutputHash)
        {
            return (latest, new RunWrite());
        }

        var run = new Run
        {
            Id = _ids.Next(IdPrefix.Run),
            StoreId = store?.Id,
            BusinessDate = date,
            Number = (books.LatestRun?.Number ?? 0) + 1,
            StartedAt = startedAt,
            FinishedAt = _clock.GetUtcNow(),
            InputHash = result.InputHash,
            OutputHash = result.OutputHash,
            Totals = result.Totals,
        };
        return (run, RunDiff.Of(books, result, run, _ids));
    }

    private DayResult Reconcile(DayBooks books, Store? store, DateOnly date, bool isOver)
    {
        var calendar = store?.Calendar ?? BusinessCalendar.Vietnam;
        var counts = isOver || books.Close is not null || _clock.GetUtcNow() >= calendar.EndOf(date);
        return DayReconciler.Reconcile(books, counts, PolicyOf(store), _settlements.CurrentValue.Fees.AsReadOnly());
    }

    private static DayChange? ChangeOf(DayBooks books, StoreDate day) => books.Change is { } number ? new DayChange(day, number) : null;

    private MatchPolicy PolicyOf(Store? store) =>
        (store is not null && _options.Value.StoreMatching.TryGetValue(store.Code, out var own) ? own : _options.Value.Matching).ToPolicy();

    private static void RequireReach(Caller caller, string? storeId)
    {
        if (!caller.MayReach(storeId))
        {
            throw CatalogService.StoreNotFound();
        }
    }

    private async Task<IReadOnlyList<Store>> StoresAsync(string tenantId, string? storeId, CancellationToken cancellationToken)
    {
        if (storeId is null)
        {
            return await _catalog.ListStoresAsync(tenantId, cancellationToken);
        }

        var store = await _catalog.FindStoreAsync(tenantId, storeId, cancellationToken);
        return store is null ? throw CatalogService.StoreNotFound() : [store];
    }

    private static CommandException CountDiffers(DayClose closed) => new(
        RefusalKind.Conflict,
        ErrorCodes.CountDiffers,
        closed.Cash?.Counted is { } counted
            ? $"The business date was closed with a count of {counted.Amount}."
            : "The business date was closed without a count.",
        "counted_cash");

    private static CommandException Conflict() => new(
        RefusalKind.Conflict, ErrorCodes.StoreConflict, "Too many runs of the same day at once; try again.", retryAfter: TimeSpan.FromSeconds(1));
}
