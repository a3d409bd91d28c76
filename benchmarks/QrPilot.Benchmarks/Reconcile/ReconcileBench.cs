using System.Diagnostics;
using System.Globalization;
using QrPilot.Benchmarks.Load;
using QrPilot.Eng;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>Reconciles the books of many days end to end: on PostgreSQL in turn with what PostgreSQL itself takes to copy the same rows, for few
/// days and for all, killed half-way and started again, and on SQLite.</summary>
internal static class ReconcileBench
{
    private const int FewDays = 5;

    public static async Task<int> RunAsync(string[] options)
    {
        var line = new Eng.CommandLine(options);
        var plan = new BooksPlan(line.Number("--payments", 1_000_000), line.Number("--stores", 10), line.Number("--days", 30));
        var report = new ReconcileReport { Plan = plan, Machine = Machine.Describe() };
        await using (var books = await PostgresBooks.OpenAsync(plan))
        {
            Say("PostgreSQL is filled.");
            report = await OnPostgresAsync(books, plan, line.Number("--rounds", 3), report);
        }

        await using (var books = await SqliteBooks.OpenAsync(plan))
        {
            Say("SQLite is filled.");
            report = await OnSqliteAsync(books, plan, line.Number("--sqlite-rounds", 1), report);
        }

        await line.ReportAsync(report);
        return report.IsGood ? 0 : 1;
    }

    private static async Task<ReconcileReport> OnPostgresAsync(PostgresBooks books, BooksPlan plan, int rounds, ReconcileReport report)
    {
        // The first is not measured: it brings the tables into memory, and gives the rows to copy.
        await books.ResetAsync();
        var first = await RunAsync(PostgresBooks.Storage, books, plan.Days);
        var results = await books.ReadResultsAsync();
        Say($"warm-up {first}: {results}");
        using var peer = new CopyPeer(books);
        await peer.KeepResultsAsync();

        var (ours, copies, same) = (new List<MeasuredRun>(), new List<(TimeSpan Out, TimeSpan In)>(), true);
        for (var round = 0; round < rounds; round++)
        {
            await books.ResetAsync();
            copies.Add(await peer.RunAsync());
            await books.ResetAsync();
            ours.Add(await RunAsync(PostgresBooks.Storage, books, plan.Days));
            same = same && await books.ReadResultsAsync() == results;
            Say($"round {round + 1}: {ours[^1]}; copies {copies[^1]}");
        }

        await books.ResetAsync();
        var few = await RunAsync(PostgresBooks.Storage, books, Math.Min(FewDays, plan.Days));
        await books.ResetAsync();
        var (before, restarted) = await KillAsync(PostgresBooks.Storage, books, plan.Days, results.Runs / 2);
        var copy = Median(copies, copy => (copy.Out + copy.In).TotalSeconds);
        var wall = Median(ours, run => run.WallSeconds);
        return report with
        {
            Results = results,
            SameEveryRound = same,
            WallS = wall,
            CpuS = Median(ours, run => run.CpuSeconds),
            PeakMib = Median(ours, run => run.PeakMib),
            PeakMibOfFewDays = Rounded(few.PeakMib),
            CopyS = copy,
            CopyOutS = Median(copies, copy => copy.Out.TotalSeconds),
            CopyInS = Median(copies, copy => copy.In.TotalSeconds),
            VsCopy = Rounded(wall / copy),
            RunsWhenKilled = before,
            RestartS = Rounded(restarted.WallSeconds),
            SameAfterKill = await books.ReadResultsAsync() == results,
        };
    }

    private static async Task<ReconcileReport> OnSqliteAsync(SqliteBooks books, BooksPlan plan, int rounds, ReconcileReport report)
    {
        var (ours, same) = (new List<MeasuredRun>(), true);
        for (var round = 0; round < rounds; round++)
        {
            await books.ResetAsync();
            ours.Add(await RunAsync(SqliteBooks.Storage, books, plan.Days));
            same = same && await books.ReadResultsAsync() == report.Results;
            Say($"SQLite, round {round + 1}: {ours[^1]}");
        }

        await books.ResetAsync();
        await KillAsync(SqliteBooks.Storage, books, plan.Days, report.Results!.Runs / 2);
        return report with
        {
            SqliteWallS = Median(ours, run => run.WallSeconds),
            SqliteCpuS = Median(ours, run => run.CpuSeconds),
            SqlitePeakMib = Median(ours, run => run.PeakMib),
            SqliteVsPostgres = Rounded(Median(ours, run => run.WallSeconds) / report.WallS),
            SqliteSame = same && await books.ReadResultsAsync() == report.Results,
        };
    }

    private static Task<MeasuredRun> RunAsync(string storage, IBenchBooks books, int days) => MeasuredProcess.RunAsync(Command(storage, books, days));

    /// <summary>Kills the process when so many days are reconciled, and lets another one do the rest.</summary>
    private static async Task<(int Runs, MeasuredRun Restarted)> KillAsync(string storage, IBenchBooks books, int days, int runs)
    {
        var command = Command(storage, books, days);
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]))!;
        while (await books.CountRunsAsync() < runs && !process.HasExited)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        process.Kill();
        await process.WaitForExitAsync();
        var done = await books.CountRunsAsync();
        var rest = await RunAsync(storage, books, days);
        Say($"{storage}: killed after {done} runs; the rest: {rest}");
        return (done, rest);
    }

    private static string[] Command(string storage, IBenchBooks books, int days) =>
        [Environment.ProcessPath!, ReconcileHost.Command, storage, books.Address, days.ToString(CultureInfo.InvariantCulture)];

    private static double Median<T>(List<T> runs, Func<T, double> figure) => Rounded(runs.Select(figure).Order().ElementAt(runs.Count / 2));

    private static double Rounded(double figure) => Math.Round(figure, 2);

    private static void Say(string text) => Console.Error.WriteLine(text);
}
