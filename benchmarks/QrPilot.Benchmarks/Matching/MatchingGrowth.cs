using System.Diagnostics;
using System.Globalization;
using QrPilot.Sdk.Matching;

namespace QrPilot.Benchmarks.Matching;

/// <summary>How the engine grows: one partition, from 10,000 to 10,000,000 rows a side, and as many as the days of stores.</summary>
internal static class MatchingGrowth
{
    private const int Rounds = 7;
    private const int RowsADay = 3_334;

    public static int Run(string[] options)
    {
        var sizes = (new Eng.CommandLine(options).Text("--sizes") ?? "10000,100000,1000000,10000000").Split(',')
            .Select(size => int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture))
            .ToList();
        Console.WriteLine("| rows a side | data | load ms | match ms | rows/s matching | rows/s with loading | bytes/row |");
        Console.WriteLine("|---:|---|---:|---:|---:|---:|---:|");
        foreach (var rows in sizes)
        {
            Measure("exact", MatchingData.Of(rows, isMixed: false, seed: 1), rows);
            Measure("mixed", MatchingData.Of(rows, isMixed: true, seed: 1), rows);
            if (rows <= 1_000_000)
            {
                Measure("mixed, hashed references", MatchingData.Of(rows, isMixed: true, seed: 1, hasLongReferences: true), rows);
            }
        }

        foreach (var rows in sizes)
        {
            MeasureDays(rows, threads: 1);
            MeasureDays(rows, threads: 2);
        }

        return 0;
    }

    private static void Measure(string kind, MatchingData? data, int rows)
    {
        var partition = data!.Load();
        WarmUp(partition);
        var loads = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            data!.Load(partition.Expected, partition.Actual);
            loads.Add(watch.Elapsed.TotalMilliseconds);
        }

        // Tens of millions of texts would be looked at by every collection, which is no work of the engine.
        data = null;
        var (match, allocated) = MeasureMatch(partition);
        Print($"{rows:N0}", kind, loads, match, rows * 2L, allocated);
    }

    /// <summary>The median time of the engine on one partition and one thread, and what it allocated.</summary>
    public static (double Milliseconds, long Allocated) MeasureMatch(MatchPartition partition)
    {
        WarmUp(partition);
        GC.Collect();
        var matches = new List<double>();
        long allocated = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var found = MatchEngine.Match(partition);
            matches.Add(watch.Elapsed.TotalMilliseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            GC.KeepAlive(found);
        }

        return (Median(matches), allocated);
    }

    private static void WarmUp(MatchPartition partition)
    {
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 500;)
        {
            MatchEngine.Match(partition);
        }
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);

    private static void MeasureDays(int rows, int threads)
    {
        var days = Enumerable.Range(0, rows / RowsADay).Select(day => MatchingData.Of(RowsADay, isMixed: true, seed: day).Load()).ToList();
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 500;)
        {
            GC.KeepAlive(MatchEngine.MatchAll(days, threads).Sum(found => found.LineCount));
        }

        var matches = new List<double>();
        long allocated = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var before = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            var lines = MatchEngine.MatchAll(days, threads).Sum(found => found.LineCount);
            matches.Add(watch.Elapsed.TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes() - before;
            GC.KeepAlive(lines);
        }

        Print($"{days.Count:N0} x {RowsADay:N0}", $"mixed, {threads} thread(s)", [], Median(matches), days.Count * RowsADay * 2L, allocated);
    }

    private static void Print(string rows, string kind, List<double> loads, double match, long all, long allocated)
    {
        var load = loads.Count == 0 ? double.NaN : Median(loads);
        var withLoad = loads.Count == 0 ? "" : $"{all / (load + match) / 1000:N1}M";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {rows} | {kind} | {(loads.Count == 0 ? "" : $"{load:N1}")} | {match:N1} | {all / match / 1000:N1}M | {withLoad} | {(double)allocated / all:N1} |"));
    }
}
