namespace QrPilot.Benchmarks.Ingest;

/// <summary>The medians of the rounds on a log of one size. Ratios are those of single rounds.</summary>
internal sealed record IngestFigures
{
    public required int StoredEvents { get; init; }

    public required double SingleVsBare { get; init; }

    public required double SingleVsNaive { get; init; }

    public required double BatchVsCopy { get; init; }

    public required int BarePerSecond { get; init; }

    public required int SinglePerSecond { get; init; }

    public required int NaivePerSecond { get; init; }

    public required int BatchEventsPerSecond { get; init; }

    public required int CopyEventsPerSecond { get; init; }

    public required int FeedEventsPerSecond { get; init; }

    public required double AppendP50Ms { get; init; }

    public required double AppendP99Ms { get; init; }

    public static IngestFigures Of(int storedEvents, IReadOnlyList<IngestRound> rounds)
    {
        return new IngestFigures
        {
            StoredEvents = storedEvents,
            SingleVsBare = Ratio(round => round.SingleVsBare),
            SingleVsNaive = Ratio(round => round.SingleVsNaive),
            BatchVsCopy = Ratio(round => round.BatchVsCopy),
            BarePerSecond = Rate(round => round.BarePerSecond),
            SinglePerSecond = Rate(round => round.SinglePerSecond),
            NaivePerSecond = Rate(round => round.NaivePerSecond),
            BatchEventsPerSecond = Rate(round => round.BatchEventsPerSecond),
            CopyEventsPerSecond = Rate(round => round.CopyEventsPerSecond),
            FeedEventsPerSecond = Rate(round => round.FeedEventsPerSecond),
            AppendP50Ms = Ratio(round => round.Latency(50)),
            AppendP99Ms = Ratio(round => round.Latency(99)),
        };

        double Median(Func<IngestRound, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
        double Ratio(Func<IngestRound, double> figure) => Math.Round(Median(figure), 2);
        int Rate(Func<IngestRound, double> figure) => (int)Median(figure);
    }
}
