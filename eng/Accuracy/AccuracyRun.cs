using QrPilot.Sdk.Matching;

namespace QrPilot.Accuracy;

/// <summary>Streams of orders with faults of known truth, matched and judged.</summary>
internal static class AccuracyRun
{
    private const int Threads = 2;
    private const int ManyThreads = 8;

    /// <param name="orders">In all; each seed has its share.</param>
    /// <param name="seeds">How many draws.</param>
    /// <param name="folder">Where real streams are, or null to draw the orders as well.</param>
    public static AccuracyReport Run(int orders, int seeds, string? folder)
    {
        var judge = new Judge();
        var isIdentical = true;
        long done = 0;
        Dictionary<string, double>? twins = null;
        for (var seed = 0; seed < seeds; seed++)
        {
            var stream = OrderStreams.Of((orders + seeds - 1) / seeds, seed, folder);
            var random = new Random(seed);
            var books = Book.Of(stream, random);
            done += stream.Count;
            twins ??= TwinRates(stream);
            foreach (var (book, found) in books.Zip(MatchEngine.MatchAll(books.Select(book => book.ToPartition()), Threads)))
            {
                judge.Add(book, found);
            }

            isIdentical &= seed > 0 || IsIdentical(books, random);
        }

        return new AccuracyReport
        {
            Machine = Machine.Describe(),
            Stream = folder is null ? "drawn" : "real",
            Orders = done,
            Seeds = seeds,
            WrongAutoMatches = judge.Wrong,
            RecallDecidable = judge.RecallDecidable,
            VndOff = judge.VndOff,
            UndecidableUnlisted = judge.UndecidableUnlisted,
            IdenticalBytes = isIdentical,
            Twins = twins!,
            Classes = judge.Classes,
            Rules = judge.Rules,
        };
    }

    private static bool IsIdentical(List<Book> books, Random random)
    {
        var once = Digests(books, 1);
        var again = Digests(books, 1);
        books.ForEach(book => book.Shuffle(random));
        return once.SequenceEqual(again) && once.SequenceEqual(Digests(books, ManyThreads));
    }

    private static List<string> Digests(List<Book> books, int threads) =>
        [.. MatchEngine.MatchAll(books.Select(book => book.ToPartition()), threads).Select(found => found.Digest())];

    private static Dictionary<string, double> TwinRates(List<Order> stream)
    {
        var gaps = stream.GroupBy(order => (order.Store, order.Dong)).SelectMany(same =>
        {
            var times = same.Select(order => order.At).Order().ToList();
            return times.Select((at, i) => Gap(times, at, i - 1) is var before && Gap(times, at, i + 1) is var after && before < after ? before : after);
        }).ToList();
        return new[] { ("minute", 60), ("5_minutes", 300), ("day", 86_400) }
            .ToDictionary(span => span.Item1, span => Math.Round((double)gaps.Count(gap => gap.TotalSeconds <= span.Item2) / stream.Count, 4));
    }

    private static TimeSpan Gap(List<DateTimeOffset> times, DateTimeOffset at, int neighbour) =>
        neighbour < 0 || neighbour >= times.Count ? TimeSpan.MaxValue : (times[neighbour] - at).Duration();
}
