using QrPilot.Eng;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>Reconciles the books of many days end to end: on PostgreSQL in turn with what PostgreSQL itself takes to copy the same rows, for few
/// days and for all, killed half-way and started again, and on SQLite.</summary>
internal static class ReconcileBench
{
    public const int FewDays = 5;

    public static async Task<int> RunAsync(string[] options)
    {
        var line = new Eng.CommandLine(options);
        var plan = new BooksPlan(line.Number("--payments", 1_000_000), line.Number("--stores", 10), line.Number("--days", 30));
        var rounds = new BookRounds(line.Number("--rounds", 3), line.Number("--sqlite-rounds", 1));
        BookResults results;
        PostgresFigures postgres;
        await using (var books = await PostgresBooks.OpenAsync(plan))
        {
            Console.Error.WriteLine($"{plan.Payments} payments are in PostgreSQL.");
            (results, postgres) = await MeasureAsync(books, plan, rounds.Postgres);
        }

        await using (var books = await SqliteBooks.OpenAsync(plan))
        {
            Console.Error.WriteLine($"{plan.Payments} payments are in SQLite.");
            var sqlite = await MeasureAsync(books, plan, rounds.Sqlite, results, postgres.WallS);
            var report = new ReconcileReport(plan, rounds, results, postgres, sqlite, Machine.Describe());
            await line.ReportAsync(report);
            return report.IsGood ? 0 : 1;
        }
    }

    private static async Task<(BookResults Results, PostgresFigures Figures)> MeasureAsync(PostgresBooks books, BooksPlan plan, int rounds)
    {
        // The first is not measured: it brings the tables into memory, and gives the rows to copy.
        var product = new Product(PostgresBooks.Storage, books);
        await product.RunAsync(plan.Days);
        var results = await books.ReadResultsAsync();
        using var peer = new CopyPeer(books);
        int[] connections = [1, Environment.ProcessorCount];
        var (ours, copies, parallelCopies, same) = (new List<Load.MeasuredRun>(), new List<CopyTimes>(), new List<CopyTimes>(), true);
        foreach (var count in connections)
        {
            await peer.KeepResultsAsync(count);
        }

        for (var round = 0; round < rounds; round++)
        {
            await books.ResetAsync();
            copies.Add(await peer.RunAsync(connections[0]));
            ours.Add(await product.RunAsync(plan.Days));
            same = same && await books.ReadResultsAsync() == results;
            await books.ResetAsync();
            parallelCopies.Add(await peer.RunAsync(connections[1]));
            Console.Error.WriteLine($"round {round + 1}: {ours[^1]}; {copies[^1]}; parallel {parallelCopies[^1]}");
        }

        var (wall, copy, parallelCopy) = (Median(ours, run => run.WallSeconds), Median(copies, copy => copy.Sum), Median(parallelCopies, copy => copy.Sum));
        return (results, new PostgresFigures
        {
            WallS = wall,
            CpuS = Median(ours, run => run.CpuSeconds),
            PeakMib = Median(ours, run => run.PeakMib),
            PeakMibOfFewDays = Rounded((await product.RunAsync(Math.Min(FewDays, plan.Days))).PeakMib),
            CopyS = copy,
            CopyOutS = Median(copies, copy => copy.Out),
            CopyInS = Median(copies, copy => copy.In),
            ParallelCopyS = parallelCopy,
            VsCopy = Rounded(wall / copy),
            VsParallelCopy = Rounded(wall / parallelCopy),
            SameEveryRound = same,
            Killed = await product.KillAsync(plan.Days, results),
        });
    }

    private static async Task<SqliteFigures> MeasureAsync(SqliteBooks books, BooksPlan plan, int rounds, BookResults results, double postgresWall)
    {
        var product = new Product(SqliteBooks.Storage, books);
        var (ours, same) = (new List<Load.MeasuredRun>(), true);
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(await product.RunAsync(plan.Days));
            same = same && await books.ReadResultsAsync() == results;
            Console.Error.WriteLine($"round {round + 1}: {ours[^1]}");
        }

        var wall = Median(ours, run => run.WallSeconds);
        return new SqliteFigures
        {
            WallS = wall,
            CpuS = Median(ours, run => run.CpuSeconds),
            PeakMib = Median(ours, run => run.PeakMib),
            VsPostgres = Rounded(wall / postgresWall),
            SameAsPostgres = same,
            Killed = await product.KillAsync(plan.Days, results),
        };
    }

    private static double Median<T>(List<T> runs, Func<T, double> figure) => Rounded(runs.Select(figure).Order().ElementAt(runs.Count / 2));

    private static double Rounded(double figure) => Math.Round(figure, 2);
}
