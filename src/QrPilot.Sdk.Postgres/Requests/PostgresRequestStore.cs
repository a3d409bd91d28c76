using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Requests;

internal sealed class PostgresRequestStore(PostgresDatabase database) : IRequestStore
{
    public Task<RequestRecord?> FindRequestAsync(string tenantId, string scope, string key, CancellationToken cancellationToken) =>
        database.FindAsync(
            tenantId, RequestSql.Find, command => command.With(tenantId).With(scope).With(key), RequestRow.Read, cancellationToken);

    public async Task<int> PurgeRequestsAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken) =>
        (int)(await database.NumberAsync(Script.AllTenants, RequestSql.Purge, command => command.With(createdBefore), cancellationToken)
            .ConfigureAwait(false))!.Value;
}
