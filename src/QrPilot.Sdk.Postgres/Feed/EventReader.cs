using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Feed;

/// <summary>Finds events by their permanent keys.</summary>
internal static class EventReader
{
    public static Task<IReadOnlyList<StoredEvent>> FindAsync(
        PostgresDatabase database, string tenantId, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, EventSql.FindManyByKey, command => command.With(tenantId).With(keys), EventRow.ReadStored, cancellationToken);

    /// <summary>The numbers of events by their permanent keys, also of those whose month has been dropped.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> FindNumbersAsync(
        PostgresDatabase database, string tenantId, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var numbers = await database.ListAsync(
            tenantId, EventSql.FindNumbersByKey, command => command.With(tenantId).With(keys), row => (Key: row.Text(), Seq: row.Number()), cancellationToken)
            .ConfigureAwait(false);
        return numbers.ToDictionary(entry => entry.Key, entry => entry.Seq, StringComparer.Ordinal);
    }
}
