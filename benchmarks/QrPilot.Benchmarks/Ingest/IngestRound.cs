using System.Globalization;

namespace QrPilot.Benchmarks.Ingest;

/// <summary>What one round gave.</summary>
internal sealed record IngestRound
{
    public required double BarePerSecond { get; init; }

    public required double SinglePerSecond { get; init; }

    public required double NaivePerSecond { get; init; }

    public required double BatchEventsPerSecond { get; init; }

    public required double CopyEventsPerSecond { get; init; }

    public required double FeedEventsPerSecond { get; init; }

    public required IReadOnlyList<TimeSpan> AppendLatencies { get; init; }

    public double SingleVsBare => SinglePerSecond / BarePerSecond;

    public double SingleVsNaive => SinglePerSecond / NaivePerSecond;

    public double BatchVsCopy => BatchEventsPerSecond / CopyEventsPerSecond;

    /// <param name="percent">0 to 100.</param>
    /// <returns>Milliseconds.</returns>
    public double Latency(double percent) => AppendLatencies.Order().ElementAt((int)(AppendLatencies.Count * percent / 100)).TotalMilliseconds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"single {SinglePerSecond:F0}/s, {SingleVsBare:F2} of bare, {SingleVsNaive:F2} of naive; batch {BatchEventsPerSecond:F0}/s, {BatchVsCopy:F2} of copy; feed {FeedEventsPerSecond:F0}/s; append p50 {Latency(50):F1} ms, p99 {Latency(99):F1} ms");
}
