using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Audit;

internal sealed class SqliteAuditStore(SqliteDatabase database) : IAuditStore
{
    public Task<IReadOnlyList<AuditEntry>> ListAuditAsync(string tenantId, AuditFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(IReadOnlyList<AuditEntry> (link) => List(link, tenantId, filter), cancellationToken);

    private static List<AuditEntry> List(Link link, string tenantId, AuditFilter filter)
    {
        var after = filter.After is null ? null : link.Use(AuditSql.FindInstant).With("$tenant_id", tenantId).With("$id", filter.After).Number();
        if (filter.After is not null && after is null)
        {
            return [];
        }

        var top = AuditTop.Of(filter, after);
        var statement = filter.StoreId is { } storeId
            ? link.Use(AuditSql.ListOfStore).With("$store_id", storeId)
            : link.Use(AuditSql.ListOfTenant);
        return statement
            .With("$tenant_id", tenantId)
            .With("$from", filter.From?.UtcTicks ?? 0)
            .With("$top_at", top.At)
            .With("$top_id", top.Id)
            .With("$by", filter.By)
            .With("$action", filter.Action)
            .With("$limit", filter.Limit)
            .List(AuditRow.Read);
    }
}
