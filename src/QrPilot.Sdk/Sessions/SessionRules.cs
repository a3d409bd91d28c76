using QrPilot.Sdk.Money;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sessions;

/// <summary>The state machine of sessions. Pure.</summary>
public static class SessionRules
{
    /// <summary>How exactly it is noted when a session was last heard of. A table is busy in bursts, and each note costs a write; what hangs on
    /// them, that a table was silent, is a matter of minutes.</summary>
    public static readonly TimeSpan TouchStep = TimeSpan.FromSeconds(30);

    /// <summary>What to note of a session that was heard of; nothing where what is known of it says as much, to within <see cref="TouchStep"/>.</summary>
    /// <param name="session">As it was read.</param>
    /// <param name="at">When something happened at the table.</param>
    /// <param name="now">The host's clock.</param>
    public static SessionTouch? Touch(Session session, DateTimeOffset at, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        return at - session.LastActivityAt >= TouchStep || now - session.LastSeenAt >= TouchStep ? new SessionTouch(session.Id, at, now) : null;
    }

    /// <summary>What a scan does to a table.</summary>
    /// <param name="open">The table's open session, or null.</param>
    /// <param name="at">When the scan happened.</param>
    /// <param name="idle">How long a table may be silent.</param>
    public static ScanEffect Scan(Session? open, DateTimeOffset at, TimeSpan idle)
    {
        if (open is null)
        {
            return ScanEffect.Open;
        }

        if (at < open.OpenedAt)
        {
            return ScanEffect.Refuse;
        }

        return at - open.LastActivityAt > idle ? ScanEffect.Supersede : ScanEffect.Join;
    }

    /// <summary>The session after it was idle for too long. It ended when its time ran out, however late that was noticed.</summary>
    public static Session Expire(Session session, TimeSpan idle)
    {
        ArgumentNullException.ThrowIfNull(session);
        return End(session, SessionState.Expired, SessionEndReason.Idle, session.LastActivityAt + idle, null);
    }

    /// <summary>The session after staff closed it.</summary>
    public static Session Close(Session session, DateTimeOffset at, string? note)
    {
        ArgumentNullException.ThrowIfNull(session);
        return End(session, SessionState.Closed, SessionEndReason.Staff, at, note);
    }

    /// <summary>The session after staff undid it.</summary>
    public static Session Void(Session session, DateTimeOffset at, string reason)
    {
        ArgumentNullException.ThrowIfNull(session);
        return End(session, SessionState.Voided, SessionEndReason.Voided, at, reason);
    }

    /// <summary>The session with an order more.</summary>
    public static Session AddOrder(Session session, VndAmount total, DateTimeOffset at, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Changed(session, at, now) with { BillTotal = session.BillTotal + total, OrderCount = session.OrderCount + 1 };
    }

    /// <summary>The session with money more, or less where cash was voided. An open session whose bill is covered closes.</summary>
    public static Session AddMoney(Session session, VndAmount amount, DateTimeOffset at, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        var changed = Changed(session, at, now) with { PaidTotal = session.PaidTotal + amount };
        var covered = changed.BillTotal > VndAmount.Zero && changed.PaidTotal >= changed.BillTotal;
        return changed.State == SessionState.Open && covered
            ? changed with { State = SessionState.Closed, EndReason = SessionEndReason.Paid, EndedAt = changed.LastActivityAt }
            : changed;
    }

    private static Session Changed(Session session, DateTimeOffset at, DateTimeOffset now) => session with
    {
        LastActivityAt = at > session.LastActivityAt ? at : session.LastActivityAt,
        LastSeenAt = now > session.LastSeenAt ? now : session.LastSeenAt,
        Version = session.Version + 1,
    };

    private static Session End(Session session, SessionState state, SessionEndReason reason, DateTimeOffset at, string? note) => session with
    {
        State = state,
        EndReason = reason,
        EndedAt = at > session.OpenedAt ? at : session.OpenedAt,
        EndNote = note,
        Version = session.Version + 1,
    };
}
