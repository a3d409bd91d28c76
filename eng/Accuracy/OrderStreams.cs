using System.Globalization;
using CsvHelper;

namespace QrPilot.Accuracy;

/// <summary>Streams of orders: drawn from a seed, or real ones that a folder holds.</summary>
internal static class OrderStreams
{
    private const int OrdersADay = 140;
    private const int DongAPenny = 300;
    private const int Thousand = 1_000;

    // What people order at a food stall: few prices, so bills of one amount are common.
    private static readonly int[] Prices = [15_000, 20_000, 25_000, 30_000, 35_000, 40_000, 45_000, 49_000, 55_000, 59_000, 65_000, 79_000, 95_000, 120_000];

    public static List<Order> Of(int orders, int seed, string? folder)
    {
        if (folder is null)
        {
            return Drawn(orders, seed);
        }

        var real = London(Path.Combine(folder, "london-takeaway-restaurant1", "restaurant-1-orders.csv"))
            .Concat(BreadBasket(Path.Combine(folder, "breadbasket-edinburgh", "BreadBasket_DMS.csv")))
            .ToList();

        // A stream that is used again is that of another store, and each seed begins elsewhere.
        var stores = real.Max(order => order.Store) + 1;
        return [.. Enumerable.Range(seed * orders, orders).Select(i => real[i % real.Count] with { Store = real[i % real.Count].Store + (i / real.Count * stores) })];
    }

    /// <summary>Days of stores that have a rush at noon and one in the evening.</summary>
    private static List<Order> Drawn(int orders, int seed)
    {
        var random = new Random(seed);
        var first = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return [.. Enumerable.Range(0, orders).Select(i =>
        {
            var day = i / OrdersADay;
            var rush = random.Next(3);
            var hour = rush == 0 ? random.Next(7 * 60, 21 * 60) : (rush == 1 ? 11.5 : 18.5) * 60 + ((random.NextDouble() + random.NextDouble() - 1) * 90);
            var bill = Enumerable.Range(0, random.Next(1, 6)).Sum(_ => (long)Prices[random.Next(Prices.Length)]);
            return new Order(day % 10, first.AddDays(day / 10).AddMinutes(hour), bill);
        })];
    }

    /// <summary>Prices in pounds; one moment and one bill an order.</summary>
    private static IEnumerable<Order> London(string path)
    {
        var bills = new Dictionary<string, (DateTimeOffset At, long Dong)>(StringComparer.Ordinal);
        foreach (var row in Rows(path))
        {
            var pence = Pence(row("ProductPrice")) * int.Parse(row("Quantity"), NumberStyles.None, CultureInfo.InvariantCulture);
            var at = DateTimeOffset.ParseExact(row("OrderDate"), "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            bills[row("OrderNumber")] = (at, bills.GetValueOrDefault(row("OrderNumber")).Dong + (pence * DongAPenny));
        }

        return bills.Values.Where(bill => bill.Dong >= Thousand).Select(bill => new Order(0, bill.At, bill.Dong / Thousand * Thousand)).OrderBy(order => order.At);
    }

    /// <summary>A till without prices: each item has one of ours.</summary>
    private static IEnumerable<Order> BreadBasket(string path)
    {
        var prices = new Dictionary<string, int>(StringComparer.Ordinal);
        var bills = new Dictionary<string, (DateTimeOffset At, long Dong)>(StringComparer.Ordinal);
        foreach (var row in Rows(path))
        {
            prices.TryAdd(row("Item"), Prices[prices.Count % Prices.Length]);
            var at = DateTimeOffset.Parse($"{row("Date")}T{row("Time")}Z", CultureInfo.InvariantCulture);
            bills[row("Transaction")] = (at, bills.GetValueOrDefault(row("Transaction")).Dong + prices[row("Item")]);
        }

        return bills.Values.Select(bill => new Order(1, bill.At, bill.Dong)).OrderBy(order => order.At);
    }

    private static IEnumerable<Func<string, string>> Rows(string path)
    {
        using var text = new StreamReader(path);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return column => csv.GetField(column)!;
        }
    }

    private static long Pence(string pounds)
    {
        var parts = pounds.Split('.');
        var pence = parts.Length == 1 ? "00" : (parts[1] + "00")[..2];
        return long.Parse(parts[0] + pence, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
