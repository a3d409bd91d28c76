using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.GatewayAccounts;

internal sealed class PostgresGatewayAccountStore(PostgresDatabase database) : IGatewayAccountStore
{
    public Task<IReadOnlyList<StoredGatewayAccount>> ListGatewayAccountsAsync(string tenantId, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, GatewayAccountSql.List, command => command.With(tenantId), GatewayAccountRow.Read, cancellationToken);

    public Task<StoredGatewayAccount?> FindGatewayAccountAsync(string gateway, string name, CancellationToken cancellationToken) =>
        database.FindAsync(
            Script.AllTenants, GatewayAccountSql.Find, command => command.With(gateway).With(name), GatewayAccountRow.Read, cancellationToken);

    public async Task<bool> IsGatewayAccountUsedAsync(string tenantId, string gateway, string name, CancellationToken cancellationToken) =>
        await database.NumberAsync(
            tenantId, GatewayAccountSql.CountUse, command => command.With(tenantId).With(gateway).With(name), cancellationToken)
            .ConfigureAwait(false) == 1;

    public static void Add(Script script, string tenantId, GatewayAccountWrite write)
    {
        if (write.IsRemoval)
        {
            script.Add(GatewayAccountSql.Delete)
                .With(tenantId)
                .With(write.Account.Gateway)
                .With(write.Account.Name)
                .With(write.ExpectedVersion);
            return;
        }

        var command = script.Add(write.ExpectedVersion is null ? GatewayAccountSql.Insert : GatewayAccountSql.Update);
        GatewayAccountRow.Write(command, tenantId, write.Account);
        if (write.ExpectedVersion is { } expected)
        {
            command.With(expected);
        }
    }
}
