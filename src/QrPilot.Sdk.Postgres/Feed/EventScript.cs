using NpgsqlTypes;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;

namespace QrPilot.Sdk.Postgres.Feed;

/// <summary>Numbers and stores events as the last step of a transaction.</summary>
internal static class EventScript
{
    public static void AddTo(Script script, string tenantId, IReadOnlyList<EventDraft> events)
    {
        script.Add(EventSql.LockFeed).With(tenantId);
        script.Add(EventSql.Append)
            .With(tenantId)
            .With(NpgsqlDbType.Text, Column(events, draft => draft.IdempotencyKey))
            .With(NpgsqlDbType.Text, Column(events, draft => draft.Type))
            .With(NpgsqlDbType.Text, Column(events, draft => draft.SessionId))
            .With(NpgsqlDbType.Text, Column(events, draft => draft.StoreId))
            .With(NpgsqlDbType.Date, Column(events, draft => draft.BusinessDate))
            .With(NpgsqlDbType.Bigint, Column(events, draft => draft.OccurredAt.UtcTicks))
            .With(NpgsqlDbType.Bigint, Column(events, draft => draft.ReceivedAt.UtcTicks))
            .With(NpgsqlDbType.Bigint, Column(events, draft => draft.SkewMs))
            .With(NpgsqlDbType.Bigint, Column(events, draft => draft.DeviceSeq))
            .With(NpgsqlDbType.Boolean, Column(events, draft => draft.Late))
            .With(NpgsqlDbType.Text, Column(events, draft => draft.Data));
    }

    /// <summary>The number of each event that is new, in the order in which they were added; null where its key was known.</summary>
    public static async Task<long?[]> ReadAsync(Results results, int count)
    {
        var numbers = new long?[count];
        await results.NextStatementOfAsync(columns: 2).ConfigureAwait(false);
        while (await results.NextAsync().ConfigureAwait(false))
        {
            var place = results.Number();
            numbers[place - 1] = results.Number();
        }

        return numbers;
    }

    private static T[] Column<T>(IReadOnlyList<EventDraft> events, Func<EventDraft, T> value)
    {
        var column = new T[events.Count];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = value(events[i]);
        }

        return column;
    }
}
