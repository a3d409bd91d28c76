namespace QrPilot.Benchmarks.Ingest;

/// <summary>The report: the figures on the smallest log, and how all grow.</summary>
internal sealed record IngestReport
{
    public required string Machine { get; init; }

    public required IngestPlan Plan { get; init; }

    public required double SingleVsBare { get; init; }

    public required double SingleVsNaive { get; init; }

    public required double BatchVsCopy { get; init; }

    public required int FeedEventsPerS { get; init; }

    public required double AppendP99Ms { get; init; }

    public required IReadOnlyList<IngestFigures> Growth { get; init; }

    public static IngestReport Of(string machine, IngestPlan plan, IReadOnlyList<IngestFigures> growth) => new()
    {
        Machine = machine,
        Plan = plan,
        SingleVsBare = growth[0].SingleVsBare,
        SingleVsNaive = growth[0].SingleVsNaive,
        BatchVsCopy = growth[0].BatchVsCopy,
        FeedEventsPerS = growth[0].FeedEventsPerSecond,
        AppendP99Ms = growth[0].AppendP99Ms,
        Growth = growth,
    };
}
