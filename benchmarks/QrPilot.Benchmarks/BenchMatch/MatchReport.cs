using QrPilot.Benchmarks.Load;

namespace QrPilot.Benchmarks.BenchMatch;

/// <summary>The comparison in medians; each ratio says how many times longer than ours it took by the clock.</summary>
internal sealed record MatchReport
{
    public required bool PairsEqual { get; init; }

    public required IReadOnlyDictionary<string, double> WallS { get; init; }

    public required IReadOnlyDictionary<string, double> CpuS { get; init; }

    public required IReadOnlyDictionary<string, double> PeakMib { get; init; }

    public required IReadOnlyDictionary<string, double> Ratios { get; init; }

    public required long InMemoryRowsPerS { get; init; }

    public required double BytesPerRow { get; init; }

    public required string Machine { get; init; }

    public static MatchReport Of(
        bool pairsEqual, IReadOnlyDictionary<string, List<MeasuredRun>> runs, (double Milliseconds, double BytesPerRow, long Rows) engine, string machine)
    {
        var wall = Medians(runs, run => run.WallSeconds, digits: 3);
        return new MatchReport
        {
            PairsEqual = pairsEqual,
            WallS = wall,
            CpuS = Medians(runs, run => run.CpuSeconds, digits: 3),
            PeakMib = Medians(runs, run => run.PeakMib, digits: 1),
            Ratios = wall.Where(one => one.Key != MatchBench.Ours).ToDictionary(one => one.Key, one => Math.Round(one.Value / wall[MatchBench.Ours], 2)),
            InMemoryRowsPerS = (long)(engine.Rows / engine.Milliseconds * 1000),
            BytesPerRow = Math.Round(engine.BytesPerRow, 1),
            Machine = machine,
        };
    }

    private static Dictionary<string, double> Medians(IReadOnlyDictionary<string, List<MeasuredRun>> runs, Func<MeasuredRun, double> figure, int digits) =>
        runs.ToDictionary(one => one.Key, one => Math.Round(one.Value.Select(figure).Order().ElementAt(one.Value.Count / 2), digits));
}
