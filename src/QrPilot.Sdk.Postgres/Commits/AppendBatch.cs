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
    public static Commit Join(IReadOnlyList<PendingAppend> appends) => appends.Count == 1 ? appends[0].Commit : new Commit
    {
        TenantId = appends[0].Commit.TenantId,
        OpenSessions = [.. appends.SelectMany(append => append.Commit.OpenSessions)],
        Touches = [.. appends.SelectMany(append => append.Commit.Touches)],
        Events = [.. appends.SelectMany(append => append.Commit.Events)],
    };

    /// <summary>Tells each append what became of its events.</summary>
    public static void Share(IReadOnlyList<PendingAppend> appends, CommitResult result)
    {
        var taken = 0;
        foreach (var append in appends)
        {
            var count = append.Commit.Events.Count;
            append.Complete(new CommitResult(result.Outcome, [.. result.Events.Skip(taken).Take(count)]));
            taken += count;
        }
    }
}
