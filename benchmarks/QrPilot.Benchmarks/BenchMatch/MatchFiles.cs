using System.Globalization;
using System.Text;

namespace QrPilot.Benchmarks.BenchMatch;

/// <summary>Two files for a comparison of matchers, of which all pairs are known: 95% are equal by store, reference and amount, 3% of the
/// money has no reference but is the only one of its store and amount, 2% of both sides have nothing. No reference stands twice, and none
/// stands beside another amount.</summary>
internal static class MatchFiles
{
    private const string Header = "id,store,reference,amount,at\n";
    private const int Stores = 10;
    private const int Seconds = 30 * 86_400;
    private static readonly DateTime First = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <returns>How many pairs there are.</returns>
    public static int Write(string expected, string actual, int rows, int seed)
    {
        var random = new Random(seed);
        var money = new string[rows];
        var pairs = 0;
        using (var bills = Open(expected))
        {
            for (var i = 0; i < rows; i++)
            {
                var reference = Id(random, "pay_");
                var store = random.Next(Stores);
                var at = random.Next(Seconds);
                var paid = at + random.Next(5, 300);
                var common = 10_000 + (500L * random.Next(4_000));
                var alone = 2_010_001L + i;
                var fate = i % 100;
                bills.Write(Line(reference, store, reference, fate is < 95 or >= 98 ? common : alone, at));
                money[i] = fate switch
                {
                    < 95 => Line(Id(random, "cap_"), store, reference, common, paid),
                    < 98 => Line(Id(random, "cap_"), store, "", alone, paid),
                    _ => Line(Id(random, "cap_"), store, Id(random, "pay_"), common + 1, paid),
                };
                pairs += fate < 98 ? 1 : 0;
            }
        }

        random.Shuffle(money);
        using var payments = Open(actual);
        foreach (var line in money)
        {
            payments.Write(line);
        }

        return pairs;
    }

    private static StreamWriter Open(string path)
    {
        var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        file.Write(Header);
        return file;
    }

    private static string Line(string id, int store, string reference, long amount, int second) => string.Create(
        CultureInfo.InvariantCulture, $"{id},sto_{store:d2},{reference},{amount},{First.AddSeconds(second):yyyy-MM-ddTHH:mm:ss}Z\n");

    private static string Id(Random random, string prefix) => string.Create(
        CultureInfo.InvariantCulture,
        $"{prefix}0193f0{random.Next(1 << 24):x6}7{random.Next(1 << 12):x3}8{random.NextInt64(1L << 60):x15}");
}
