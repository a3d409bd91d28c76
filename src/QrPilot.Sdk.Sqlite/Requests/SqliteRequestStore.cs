using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Requests;

internal sealed class SqliteRequestStore(SqliteDatabase database) : IRequestStore
{
    public Task<RequestRecord?> FindRequestAsync(string tenantId, string scope, string key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            link => link.Use(RequestSql.Find)
                .With("$tenant_id", tenantId)
                .With("$scope", scope)
                .With("$key", key)
                .One(RequestRow.Read),
            cancellationToken);

    public Task<int> PurgeRequestsAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken) => database.WriteAsync(
        link => link.Use(RequestSql.Purge).With("$created_before", createdBefore).Run(), cancellationToken);
}
