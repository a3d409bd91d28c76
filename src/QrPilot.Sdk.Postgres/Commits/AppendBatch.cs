using QrPilot.Sdk.Events;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Commits;

/// <summary>Makes one commit of many appends, and shares its result out again. Pure.</summary>
internal static class AppendBatch
{
    /// <summary>Whether a commit only adds events and notes what was heard of: then it depends on nothing that was read, and shares a
    /// transaction with others without harm.</summary>
    public static bool IsAppend(Commit commit) => commit is
    {
        Events.Count: > 0,
        ApiKey: null,
        Store: null,
        Table: null,
        MenuItem: null,
        GatewayAccount: null,
        Staff: null,
        Sessions.Count: 0,
        Order: null,
        Payments.Count: 0,
        Cash: null,
        DrawerEntry: null,
        Declaration: null,
        Capture: null,
        Refund: null,
        Inquiries.Count: 0,
        Notification: null,
        Resolution: null,
        Audit.Count: 0,
        Request: null,
    };

    /// <summary>The appends of one tenant as one, in their order.</summary>
    public static Commit Join(IReadOnlyList<PendingAppend> appends)
    {
        if (appends.Count == 1)
        {
            return appends[0].Commit;
        }

        var events = new List<EventDraft>();
        var open = new List<string>();
        var touches = new List<SessionTouch>();
        foreach (var append in appends)
        {
            events.AddRange(append.Commit.Events);
            open.AddRange(append.Commit.OpenSessions);
            touches.AddRange(append.Commit.Touches);
        }

        return new Commit { TenantId = appends[0].Commit.TenantId, Events = events, OpenSessions = open, Touches = touches };
    }

    /// <summary>Tells each append what became of its events.</summary>
    public static void Share(IReadOnlyList<PendingAppend> appends, CommitResult result)
    {
        if (appends is [var only])
        {
            only.Complete(result);
            return;
        }

        var taken = 0;
        foreach (var append in appends)
        {
            var own = new EventCommit[append.Commit.Events.Count];
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = result.Events[taken++];
            }

            append.Complete(new CommitResult(result.Outcome, own));
        }
    }
}
