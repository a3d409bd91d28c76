namespace QrPilot.Benchmarks.Ingest;

/// <summary>How much is measured at each size of the log.</summary>
/// <param name="Rounds">How often everything is measured in turn; the report tells medians.</param>
/// <param name="Requests">Posts of a single event in a round.</param>
/// <param name="Batches">Posts of 500 events in a round.</param>
/// <param name="Rate">Single events a second while latencies are measured.</param>
internal sealed record IngestPlan(int Rounds, int Requests, int Batches, int Rate)
{
    /// <summary>How many senders there are at once.</summary>
    public const int Connections = 256;

    /// <summary>How many send batches at once.</summary>
    public const int BatchConnections = 4;
}
