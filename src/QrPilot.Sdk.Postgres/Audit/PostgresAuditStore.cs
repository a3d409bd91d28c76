using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Audit;

internal sealed class PostgresAuditStore(PostgresDatabase database) : IAuditStore
{
    public async Task<IReadOnlyList<AuditEntry>> ListAuditAsync(string tenantId, AuditFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        // A statement of its own: behind row-level security a bound that is looked up on the way is not searched for in an index.
        var after = filter.After is null
            ? null
            : await database.NumberAsync(
                tenantId, AuditSql.FindInstant, command => command.With(tenantId).With(filter.After), cancellationToken).ConfigureAwait(false);
        if (filter.After is not null && after is null)
        {
            return [];
        }

        return await database.ListAsync(
            tenantId,
            filter.StoreId is null ? AuditSql.ListOfTenant : AuditSql.ListOfStore,
            command => Set(command, tenantId, filter, AuditTop.Of(filter, after)),
            AuditRow.Read,
            cancellationToken).ConfigureAwait(false);
    }

    private static void Set(Command command, string tenantId, AuditFilter filter, AuditTop top)
    {
        command
            .With(tenantId)
            .With((long?)(filter.From?.UtcTicks ?? 0))
            .With((long?)top.At)
            .With(top.Id)
            .With(filter.By)
            .With(filter.Action)
            .With(filter.Limit);
        if (filter.StoreId is { } storeId)
        {
            command.With(storeId);
        }
    }
}
