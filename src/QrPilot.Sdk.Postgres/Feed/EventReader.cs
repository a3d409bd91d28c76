using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Feed;

/// <summary>Finds events by their permanent keys, also those whose month has been dropped.</summary>
internal static class EventReader
{
    public static Task<IReadOnlyList<KnownEvent>> FindAsync(
        PostgresDatabase database, string tenantId, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, EventSql.FindManyByKey, command => command.With(tenantId).With(keys), Read, cancellationToken);

    private static KnownEvent Read(RowReader row)
    {
        var (key, seq, isThere) = (row.Text(), row.Number(), row.Flag());
        return new KnownEvent(key, seq, isThere ? EventRow.Read(row) : null);
    }
}
