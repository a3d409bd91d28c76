using QrPilot.Sdk.Testing.Simulation.Internal.Wire;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Counts what one simulator did; nothing else. Safe for all threads.</summary>
internal sealed class Tally
{
    private readonly Lock _gate = new();
    private readonly long[] _counts = new long[Enum.GetValues<Kind>().Length];
    private readonly PriorityQueue<long, long> _refundsUnderWay = new();
    private long _totalPaid;
    private long _totalRefunded;

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
        WrongAmount,
        WrongAccount,
        Truncated,
        UnknownField,
        Unreported,
        Authorised,
        Released,
        Queries,
        Refunded,
        RefundsRefused,
        AnswersLost,
        Unavailable,
        Slow,
    }

    public void Count(Kind kind) => Interlocked.Increment(ref _counts[(int)kind]);

    public void Paid(long dong)
    {
        Count(Kind.Paid);
        Interlocked.Add(ref _totalPaid, dong);
    }

    /// <summary>A refund that was accepted; it counts once it is due.</summary>
    public void Refund(LedgerRefund refund, long now)
    {
        SettleRefunds(now);
        if (refund.RefusedWith is not null)
        {
            Count(Kind.RefundsRefused);
            return;
        }

        lock (_gate)
        {
            _refundsUnderWay.Enqueue(refund.Returned, refund.DueAt);
        }
    }

    /// <summary>The counts at a time, in milliseconds since 1970.</summary>
    public Stats At(long now, int waiting, int retrying)
    {
        var underWay = SettleRefunds(now);
        return new Stats
        {
            Created = Of(Kind.Created),
            Refused = Of(Kind.Refused),
            Paid = Of(Kind.Paid),
            PaidAgain = Of(Kind.PaidAgain),
            Cancelled = Of(Kind.Cancelled),
            Expired = Of(Kind.Expired),
            TotalPaid = Interlocked.Read(ref _totalPaid),
            Waiting = waiting,
            Retrying = retrying,
            Authorised = Of(Kind.Authorised),
            Released = Of(Kind.Released),
            Refunded = Of(Kind.Refunded),
            TotalRefunded = Interlocked.Read(ref _totalRefunded),
            RefundsUnderWay = underWay,
            RefundsRefused = Of(Kind.RefundsRefused),
            Notifications = Notifications(),
            Calls = new CallStats
            {
                Queries = Of(Kind.Queries),
                AnswersLost = Of(Kind.AnswersLost),
                Unavailable = Of(Kind.Unavailable),
                Slow = Of(Kind.Slow),
            },
        };
    }

    private NotificationStats Notifications() => new()
    {
        Sent = Of(Kind.Sent),
        Lost = Of(Kind.Lost),
        Doubled = Of(Kind.Doubled),
        Held = Of(Kind.Held),
        Reordered = Of(Kind.Reordered),
        Forged = Of(Kind.Forged),
        Redelivered = Of(Kind.Redelivered),
        Unanswered = Of(Kind.Unanswered),
        WrongAmount = Of(Kind.WrongAmount),
        WrongAccount = Of(Kind.WrongAccount),
        Truncated = Of(Kind.Truncated),
        UnknownField = Of(Kind.UnknownField),
        Unreported = Of(Kind.Unreported),
    };

    private int SettleRefunds(long now)
    {
        lock (_gate)
        {
            while (_refundsUnderWay.TryPeek(out var dong, out var dueAt) && dueAt <= now)
            {
                _refundsUnderWay.Dequeue();
                Count(Kind.Refunded);
                Interlocked.Add(ref _totalRefunded, dong);
            }

            return _refundsUnderWay.Count;
        }
    }

    private long Of(Kind kind) => Interlocked.Read(ref _counts[(int)kind]);
}
