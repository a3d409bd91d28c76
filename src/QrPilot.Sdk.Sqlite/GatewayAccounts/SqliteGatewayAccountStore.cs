using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.GatewayAccounts;

internal sealed class SqliteGatewayAccountStore(SqliteDatabase database) : IGatewayAccountStore
{
    public Task<IReadOnlyList<StoredGatewayAccount>> ListGatewayAccountsAsync(string tenantId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<StoredGatewayAccount> (link) =>
                link.Use(GatewayAccountSql.List).With("$tenant_id", tenantId).List(GatewayAccountRow.Read),
            cancellationToken);

    public Task<StoredGatewayAccount?> FindGatewayAccountAsync(string gateway, string name, CancellationToken cancellationToken) =>
        database.ReadAsync(
            link => link.Use(GatewayAccountSql.Find).With("$gateway", gateway).With("$name", name).One(GatewayAccountRow.Read),
            cancellationToken);

    public Task<bool> IsGatewayAccountUsedAsync(string tenantId, string gateway, string name, CancellationToken cancellationToken) =>
        database.ReadAsync(
            link => link.Use(GatewayAccountSql.CountUse).With("$tenant_id", tenantId).With("$gateway", gateway).With("$name", name).Number() == 1,
            cancellationToken);
}
