using QrPilot.Sdk.Events;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;

namespace QrPilot.Sdk.Sqlite.Feed;

/// <summary>Numbers and stores events as the last step of a transaction. The writer is alone, so the numbers are dense.</summary>
internal static class EventWriter
{
    /// <summary>One entry for each event, or null when there is no such tenant.</summary>
    public static EventCommit[]? Write(Link link, string tenantId, IReadOnlyList<EventDraft> events)
    {
        if (link.Use(EventSql.ReadHead).With("$tenant_id", tenantId).Number() is not { } head)
        {
            return null;
        }

        var seq = head;
        var commits = new EventCommit[events.Count];
        for (var i = 0; i < commits.Length; i++)
        {
            if (Insert(link, tenantId, seq + 1, events[i]))
            {
                commits[i] = new EventCommit(++seq, null);
            }
            else
            {
                var first = Find(link, tenantId, events[i].IdempotencyKey);
                commits[i] = new EventCommit(first.Seq, first.Event);
            }
        }

        if (seq > head)
        {
            link.Use(EventSql.MoveHead).With("$tenant_id", tenantId).With("$seq", seq).Run();
        }

        return commits;
    }

    private static bool Insert(Link link, string tenantId, long seq, EventDraft draft)
    {
        var statement = link.Use(EventSql.Insert);
        EventRow.Write(statement.Row, tenantId, seq, draft);
        return statement.Run() == 1;
    }

    private static StoredEvent Find(Link link, string tenantId, string key) => link.Use(EventSql.FindByKey)
        .With("$tenant_id", tenantId)
        .With("$idempotency_key", key)
        .One(EventRow.ReadStored)!;
}
