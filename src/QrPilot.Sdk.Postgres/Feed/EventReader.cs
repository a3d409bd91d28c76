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
        database.ListAsync(EventSql.FindManyByKey, command => command.With(tenantId).With(keys), EventRow.ReadStored, cancellationToken);
}
