using NpgsqlTypes;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;

namespace QrPilot.Sdk.Postgres.Feed;

/// <summary>The part of a transaction that numbers and stores events.</summary>
/// <param name="tenantId">Whose log it is.</param>
/// <param name="events">The events, in order.</param>
/// <param name="takesKeysForNew">Whether a key that is known ends the transaction, or only leaves its event out.</param>
internal sealed class EventScript(string tenantId, IReadOnlyList<EventDraft> events, bool takesKeysForNew)
{
    private readonly int[] _places = FirstOfEachKey(events);

    /// <summary>Waits for its turn in the tenant's log, as the first step: of whatever adds events, and of whatever ends sessions or needs
    /// them open.</summary>
    public static void AddTurnTo(Script script, string tenantId) => script.Add(EventSql.LockFeed).With(tenantId);

    /// <summary>Numbers and stores, as the last step.</summary>
    public void AddTo(Script script) => script.Add(takesKeysForNew ? EventSql.AppendNew : EventSql.Append)
        .With(tenantId)
        .With(NpgsqlDbType.Text, Column(draft => draft.IdempotencyKey))
        .With(NpgsqlDbType.Text, Column(draft => draft.Type))
        .With(NpgsqlDbType.Text, Column(draft => draft.SessionId))
        .With(NpgsqlDbType.Text, Column(draft => draft.StoreId))
        .With(NpgsqlDbType.Date, Column(draft => draft.BusinessDate))
        .With(NpgsqlDbType.Bigint, Column(draft => draft.OccurredAt.UtcTicks))
        .With(NpgsqlDbType.Bigint, Column(draft => draft.ReceivedAt.UtcTicks))
        .With(NpgsqlDbType.Bigint, Column(draft => draft.SkewMs))
        .With(NpgsqlDbType.Bigint, Column(draft => draft.DeviceSeq))
        .With(NpgsqlDbType.Boolean, Column(draft => draft.Late))
        .With(NpgsqlDbType.Text, Column(draft => draft.Data));

    /// <summary>The number of each event that is new, in order; null where its key was known, before or in the events themselves.</summary>
    public async Task<long?[]> ReadAsync(Results results)
    {
        var numbers = new long?[events.Count];
        await results.NextStatementOfAsync(columns: 2).ConfigureAwait(false);
        while (await results.NextAsync().ConfigureAwait(false))
        {
            var place = results.Number();
            numbers[_places[place - 1]] = results.Number();
        }

        return numbers;
    }

    private static int[] FirstOfEachKey(IReadOnlyList<EventDraft> events)
    {
        var places = new List<int>(events.Count);
        var keys = new HashSet<string>(events.Count, StringComparer.Ordinal);
        for (var i = 0; i < events.Count; i++)
        {
            if (keys.Add(events[i].IdempotencyKey))
            {
                places.Add(i);
            }
        }

        return [.. places];
    }

    private T[] Column<T>(Func<EventDraft, T> value)
    {
        var column = new T[_places.Length];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = value(events[_places[i]]);
        }

        return column;
    }
}
