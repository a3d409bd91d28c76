using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Replay;

/// <summary>What became of events.</summary>
internal readonly record struct EventCounts(int Sent, int Accepted, int Duplicate, int Conflict, int Rejected)
{
    public static EventCounts operator +(EventCounts left, EventCounts right) => new(
        left.Sent + right.Sent,
        left.Accepted + right.Accepted,
        left.Duplicate + right.Duplicate,
        left.Conflict + right.Conflict,
        left.Rejected + right.Rejected);

    public static EventCounts Of(EventVerdictStatus status) => new(
        1,
        status == EventVerdictStatus.Accepted ? 1 : 0,
        status == EventVerdictStatus.Duplicate ? 1 : 0,
        status == EventVerdictStatus.Conflict ? 1 : 0,
        status == EventVerdictStatus.Rejected ? 1 : 0);
}
