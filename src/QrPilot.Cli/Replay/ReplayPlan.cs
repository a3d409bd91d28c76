using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>Everything that a replay will do, decided before anything is sent, by the file and the settings alone.</summary>
internal sealed record ReplayPlan(IReadOnlyList<PlannedOrder> Orders, IReadOnlyList<PlannedStore> Stores)
{
    /// <summary>How long a table is taken by guests who leave without paying: longer than a host keeps an idle session.</summary>
    public static readonly TimeSpan UnpaidOccupies = TimeSpan.FromHours(3);

    /// <summary>How long a table is taken by everyone else.</summary>
    public static readonly TimeSpan PaidOccupies = TimeSpan.FromHours(1);

    public static ReplayPlan Of(OrderFile file, ReplaySettings settings)
    {
        var menu = Menu.Of(file.Orders);
        var tables = Enumerable.Range(0, settings.Stores).Select(_ => new TableBook()).ToArray();
        var orders = new List<PlannedOrder>();
        long events = 0;
        foreach (var order in file.Orders.Take(settings.Limit ?? int.MaxValue))
        {
            var store = (int)(StableHash.Mixed64(order.Id) % (ulong)settings.Stores);
            var total = VndAmount.Sum(order.Lines.Select(line => line.Price * line.Quantity));
            var (tender, fault) = Decide(settings, order.Id, total);
            orders.Add(new PlannedOrder
            {
                Id = order.Id,
                Store = store + 1,
                Table = tables[store].Take(order.At, tender == TenderKind.None ? UnpaidOccupies : PaidOccupies),
                BusinessDate = BusinessCalendar.Vietnam.DateOf(order.At),
                Times = OrderTimes.Of(order.At, order.Lines.Count, BusinessCalendar.Vietnam),
                Lines = [.. order.Lines.Select(line => new PlannedLine(menu[(line.Item, line.Price)], line.Quantity))],
                Sends = SendSequence.Of(events, order.Lines.Count, settings.Faults.BatchStep),
                Tender = tender,
                Fault = fault,
                Total = total,
            });
            events += order.Lines.Count;
        }

        return new ReplayPlan(orders, [.. orders.GroupBy(order => order.Store).OrderBy(store => store.Key).Select(Store)]);

        PlannedStore Store(IGrouping<int, PlannedOrder> store) => new(
            store.Key,
            $"replay-{settings.Dataset}-{store.Key}",
            tables[store.Key - 1].Names,
            [.. store.SelectMany(order => order.Lines).Select(line => line.Item).Distinct().OrderBy(item => item.Code, StringComparer.Ordinal)],
            [.. store.Select(order => order.BusinessDate).Distinct().Order()]);
    }

    /// <summary>The orders of each table in order of time, the longest rows first, so that parallel work ends together.</summary>
    public IReadOnlyList<IReadOnlyList<PlannedOrder>> ByTable() =>
        [.. Orders.GroupBy(order => (order.Store, order.Table)).Select(table => table.ToList()).OrderByDescending(table => table.Count)];

    private static (TenderKind Tender, FaultKind Fault) Decide(ReplaySettings settings, string orderId, VndAmount total)
    {
        var tender = total == VndAmount.Zero ? TenderKind.None : settings.Tenders.Of(settings.Seed, orderId);
        return (tender, Wallet.Of(tender)) switch
        {
            (_, { } wallet) when !wallet.Takes(total) => (TenderKind.Cash, FaultKind.None),
            (_, not null) => (tender, FaultOf(settings, orderId, tender, total)),
            (TenderKind.None, _) when Wallet.OfWalkOuts.Takes(total) => (tender, settings.Faults.OfWalkOut(settings.Seed, orderId)),
            _ => (tender, FaultKind.None),
        };
    }

    /// <summary>The fault of a payment, where its gateway and its amount can have it.</summary>
    private static FaultKind FaultOf(ReplaySettings settings, string orderId, TenderKind tender, VndAmount total) =>
        settings.Faults.OfPayment(settings.Seed, orderId) switch
        {
            // The others take their time to give money back, by the host's clock.
            FaultKind.Refunded when tender != TenderKind.Momo => FaultKind.None,
            FaultKind.Under when total <= PlannedOrder.Slip => FaultKind.None,
            var fault => fault,
        };

    /// <summary>Seats each order at the first table that is free.</summary>
    private sealed class TableBook
    {
        private readonly List<DateTimeOffset> _freeAt = [];

        public IReadOnlyList<string> Names => [.. _freeAt.Select((_, i) => Name(i))];

        public string Take(DateTimeOffset at, TimeSpan occupies)
        {
            var table = _freeAt.FindIndex(free => free <= at);
            if (table < 0)
            {
                table = _freeAt.Count;
                _freeAt.Add(default);
            }

            _freeAt[table] = at + occupies;
            return Name(table);
        }

        private static string Name(int index) => $"T{index + 1:00}";
    }
}
