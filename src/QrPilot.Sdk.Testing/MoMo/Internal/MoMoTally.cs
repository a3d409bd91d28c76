using QrPilot.Sdk.Testing.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>Counts; nothing else. Safe for all threads.</summary>
internal sealed class MoMoTally
{
    private readonly long[] _counts = new long[Enum.GetValues<Kind>().Length];
    private long _totalPaid;

    public enum Kind
    {
        Created,
        Refused,
        Paid,
        PaidAgain,
        Cancelled,
        Expired,
        Sent,
        Lost,
        Doubled,
        Held,
        Reordered,
        Forged,
        Redelivered,
        Unanswered,
    }

    public void Count(Kind kind) => Interlocked.Increment(ref _counts[(int)kind]);

    public void Paid(long amount)
    {
        Count(Kind.Paid);
        Interlocked.Add(ref _totalPaid, amount);
    }

    public MoMoStats Snapshot(int waiting) => new()
    {
        Created = Of(Kind.Created),
        Refused = Of(Kind.Refused),
        Paid = Of(Kind.Paid),
        PaidAgain = Of(Kind.PaidAgain),
        Cancelled = Of(Kind.Cancelled),
        Expired = Of(Kind.Expired),
        TotalPaid = Interlocked.Read(ref _totalPaid),
        Waiting = waiting,
        Notifications = new MoMoNotificationStats
        {
            Sent = Of(Kind.Sent),
            Lost = Of(Kind.Lost),
            Doubled = Of(Kind.Doubled),
            Held = Of(Kind.Held),
            Reordered = Of(Kind.Reordered),
            Forged = Of(Kind.Forged),
            Redelivered = Of(Kind.Redelivered),
            Unanswered = Of(Kind.Unanswered),
        },
    };

    private long Of(Kind kind) => Interlocked.Read(ref _counts[(int)kind]);
}
