using System.Collections.Concurrent;
using QrPilot.Cli.Replay.Settlements;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Catalog;

namespace QrPilot.Cli.Replay;

/// <summary>Runs a plan against a host and compares the outcome with the truth.</summary>
internal sealed class ReplayRun(CliContext context, HostConnection host, ReplaySettings settings)
{
    private readonly ReplayKeys _keys = new(settings.Dataset);
    private readonly PaymentSimulator _simulator = new(host.Public, context.Clock);

    public async Task<ReplayReport> RunAsync(string file, ReplayPlan plan, StoreKind kind, CancellationToken cancellationToken)
    {
        var started = context.Clock.GetTimestamp();
        var catalog = await PrepareAsync(plan, kind, cancellationToken);
        var truths = await DriveAsync(plan, catalog, cancellationToken);
        var closer = new DayCloser(host.Api, catalog, _keys);
        var closed = await CloseAsync(plan, closer, cancellationToken);
        var released = await ReleaseAsync(truths, closer, cancellationToken);
        var settlement = await SettleAsync(plan, truths, closer, cancellationToken);
        var feed = await AuditAsync(plan, cancellationToken);
        var books = await ReadBooksAsync(catalog, cancellationToken);
        var cases = truths.Select(truth => ReplayCase.Of(truth, closed, settlement)).ToList();
        if (settlement is not null)
        {
            var nobodys = await HostBooks.ReadNobodysAsync(host.Api, cancellationToken);
            books = books with { Exceptions = [.. books.Exceptions, .. settlement.Own(nobodys, truths)] };
        }

        var verification = Verifier.Compare(cases, catalog.Stores, books, isSettled: settlement is not null);
        var report = ReplayReport.Of(file, settings, truths, released, feed, verification, context.Clock.GetElapsedTime(started));
        return settlement is null
            ? report
            : report.With(SettlementSummary.Of(settlement, cases, books.Exceptions, verification.Settled), settlement.Deviations());
    }

    private async Task<Catalog> PrepareAsync(ReplayPlan plan, StoreKind kind, CancellationToken cancellationToken)
    {
        var catalog = new Catalog();
        await ProgressBar.RunAsync(context, "Stores, tables and menus", CatalogSetup.CountSteps(plan), async advance =>
            catalog = await new CatalogSetup(host.Api, _keys).PrepareAsync(plan, kind, settings.Parallel, advance, cancellationToken));
        return catalog;
    }

    private async Task<IReadOnlyList<OrderTruth>> DriveAsync(ReplayPlan plan, Catalog catalog, CancellationToken cancellationToken)
    {
        var driver = new OrderDriver(host.Api, _simulator, catalog, _keys);
        var truths = new ConcurrentDictionary<string, OrderTruth>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Parallel, CancellationToken = cancellationToken };
        var tables = Partitioner.Create(plan.ByTable(), EnumerablePartitionerOptions.NoBuffering).GetDynamicPartitions();
        await ProgressBar.RunAsync(context, "Orders", plan.Orders.Count, advance =>
            Parallel.ForEachAsync(tables, options, async (table, stop) =>
            {
                foreach (var order in table)
                {
                    truths[order.Id] = await driver.DriveAsync(order, stop);
                    advance(1);
                }
            }));
        return [.. plan.Orders.Select(order => truths[order.Id])];
    }

    private async Task<IReadOnlySet<StoreDay>> CloseAsync(ReplayPlan plan, DayCloser closer, CancellationToken cancellationToken)
    {
        IReadOnlySet<StoreDay> closed = new HashSet<StoreDay>();
        await ProgressBar.RunAsync(context, "Closing days", plan.Stores.Sum(store => store.Dates.Count), async advance =>
            closed = await closer.CloseAsync(plan, settings.Parallel, advance, cancellationToken));
        return closed;
    }

    /// <summary>Lets the notifications that were held back arrive, and reconciles the days that they concern.</summary>
    private async Task<NotificationCounts> ReleaseAsync(
        IReadOnlyList<OrderTruth> truths, DayCloser closer, CancellationToken cancellationToken)
    {
        var held = truths.Where(truth => truth.IsHeld).ToList();
        var counts = default(NotificationCounts);
        foreach (var simulator in held.GroupBy(truth => truth.Simulator!))
        {
            // A replay that was cut off may have left copies behind; they are not this replay's.
            var answer = await _simulator.ReleaseAsync(simulator.Key, cancellationToken);
            counts += new NotificationCounts(Math.Min(answer.Statuses.Count, simulator.Count()), 0, answer.Statuses.Count - answer.Delivered);
        }

        var days = held.Select(truth => new StoreDay(truth.Order.Store, truth.Order.BusinessDate)).Distinct().ToList();
        await ProgressBar.RunAsync(context, "Late notifications", days.Count, advance =>
            closer.ReconcileAsync(days, settings.Parallel, advance, cancellationToken));
        return counts;
    }

    /// <summary>Has the gateways settle, and reconciles the days again.</summary>
    private async Task<Settlement?> SettleAsync(
        ReplayPlan plan, IReadOnlyList<OrderTruth> truths, DayCloser closer, CancellationToken cancellationToken)
    {
        if (settings.Settlements is not { } wanted)
        {
            return null;
        }

        var settlement = new Settlement([], []);
        await ProgressBar.RunAsync(context, "Settlement reports", 0, async advance =>
            settlement = await new SettlementStep(host.Api, _simulator, wanted, settings.Seed).RunAsync(truths, advance, cancellationToken));
        var dates = plan.Stores.SelectMany(store => store.Dates).Distinct().Order().ToList();
        await ProgressBar.RunAsync(context, "Reconciling what was settled", dates.Count, advance =>
            closer.ReconcileAsync(dates, settings.Parallel, advance, cancellationToken));
        return settlement;
    }

    private async Task<FeedAudit> AuditAsync(ReplayPlan plan, CancellationToken cancellationToken)
    {
        var keys = plan.Orders
            .SelectMany(order => order.Sends.Select(line => _keys.Item(order, line)))
            .ToHashSet(StringComparer.Ordinal);
        var audit = new FeedAudit(0, 0, 0, 0);
        await ProgressBar.RunAsync(context, "Reading the feed", 0, async advance =>
            audit = await FeedAudit.ReadAsync(host.Api, keys, advance, cancellationToken));
        return audit;
    }

    private async Task<HostBooks> ReadBooksAsync(Catalog catalog, CancellationToken cancellationToken)
    {
        var books = new HostBooks([], [], []);
        await ProgressBar.RunAsync(context, "Reading the books", catalog.Stores.Count, async advance =>
            books = await HostBooks.ReadAsync(host.Api, catalog.Stores.OrderBy(store => store.Key).Select(store => store.Value), advance, cancellationToken));
        return books;
    }
}
