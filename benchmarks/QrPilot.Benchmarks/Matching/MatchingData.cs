using System.Globalization;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;

namespace QrPilot.Benchmarks.Matching;

/// <summary>Bills and money as texts, before they are loaded into tables. The money stands in another order than the bills.</summary>
internal sealed class MatchingData
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 14, 1, 0, 0, TimeSpan.Zero);
    private readonly Row[] _expected;
    private readonly Row[] _actual;

    private MatchingData(Row[] expected, Row[] actual) => (_expected, _actual) = (expected, actual);

    /// <summary>Rows of one partition.</summary>
    /// <param name="rows">How many rows each side has.</param>
    /// <param name="isMixed">Whether only 95% have their reference: 3% are near in time, 2% have nothing. Otherwise all have.</param>
    /// <param name="seed">The draw.</param>
    /// <param name="hasLongReferences">Whether references are texts that have to be hashed.</param>
    public static MatchingData Of(int rows, bool isMixed, int seed, bool hasLongReferences = false)
    {
        var random = new Random(seed);
        var expected = new Row[rows];
        var actual = new Row[rows];
        for (var i = 0; i < rows; i++)
        {
            var id = Id(random, "pay_");
            var reference = hasLongReferences ? $"QUAN-PHO-BA-BAY/{id[4..28]}" : id;
            var amount = 10_000 + (500L * random.Next(4_000));
            var at = Morning.AddSeconds(random.Next(14 * 3_600));
            var fate = isMixed ? random.Next(100) : 0;
            expected[i] = new Row(id, reference, amount, at);
            actual[i] = new Row(
                Id(random, "cap_"),
                fate < 95 ? reference : fate < 98 ? "" : Id(random, "pay_"),
                fate < 98 ? amount : 10_001 + (500L * random.Next(4_000)),
                fate < 98 ? at.AddSeconds(random.Next(5, 300)) : at);
        }

        random.Shuffle(actual);

        // A reader makes its texts as it goes along: they lie in the order in which they are read.
        return new MatchingData(expected, Array.ConvertAll(actual, row => row with { Id = new string(row.Id), Reference = new string(row.Reference) }));
    }

    public MatchPartition Load(MoneyTable? expected = null, MoneyTable? actual = null) => new()
    {
        Key = new PartitionKey("t", "sto_1", new DateOnly(2026, 3, 14)),
        Expected = Load(expected ?? new MoneyTable(_expected.Length), _expected),
        Actual = Load(actual ?? new MoneyTable(_actual.Length), _actual),
    };

    private static MoneyTable Load(MoneyTable table, Row[] rows)
    {
        table.Clear();
        foreach (var row in rows)
        {
            table.Add(new MoneyRow { Id = row.Id, Reference = row.Reference, Tender = "momo", Amount = new VndAmount(row.Dong), At = row.At });
        }

        return table;
    }

    private static string Id(Random random, string prefix) => string.Create(
        CultureInfo.InvariantCulture,
        $"{prefix}0193f0{random.NextInt64(1L << 24):x6}7{random.Next(1 << 12):x3}8{random.NextInt64(1L << 60):x15}");

    private sealed record Row(string Id, string Reference, long Dong, DateTimeOffset At);
}
