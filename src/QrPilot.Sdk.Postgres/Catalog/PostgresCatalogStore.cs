using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Catalog;

internal sealed class PostgresCatalogStore(PostgresDatabase database) : ICatalogStore
{
    public async Task<bool> AddTenantAsync(Tenant tenant, CancellationToken cancellationToken) =>
        await database.NumberAsync(tenant.Id, CatalogSql.AddTenant, command => Write(command, tenant), cancellationToken)
            .ConfigureAwait(false) == 1;

    public Task<Tenant?> FindTenantAsync(string tenantId, CancellationToken cancellationToken) =>
        database.FindAsync(tenantId, CatalogSql.FindTenant, command => command.With(tenantId), TenantRow.Read, cancellationToken);

    public Task<ApiKey?> FindApiKeyAsync(string keyId, CancellationToken cancellationToken) =>
        database.FindAsync(Script.AllTenants, CatalogSql.FindApiKey, command => command.With(keyId), ApiKeyRow.Read, cancellationToken);

    public Task<IReadOnlyList<ApiKey>> ListApiKeysAsync(string tenantId, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, CatalogSql.ListApiKeys, command => command.With(tenantId), ApiKeyRow.Read, cancellationToken);

    public Task<IReadOnlyList<Store>> ListStoresAsync(string tenantId, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, CatalogSql.ListStores, command => command.With(tenantId), StoreRow.Read, cancellationToken);

    public Task<Store?> FindStoreAsync(string tenantId, string storeId, CancellationToken cancellationToken) =>
        database.FindAsync(tenantId, CatalogSql.FindStore, command => command.With(tenantId).With(storeId), StoreRow.Read, cancellationToken);

    public Task<IReadOnlyList<Table>> ListTablesAsync(string tenantId, string storeId, CancellationToken cancellationToken) =>
        database.ListAsync(tenantId, CatalogSql.ListTables, command => command.With(tenantId).With(storeId), TableRow.Read, cancellationToken);

    public Task<Table?> FindTableAsync(string tenantId, string tableId, CancellationToken cancellationToken) =>
        database.FindAsync(tenantId, CatalogSql.FindTable, command => command.With(tenantId).With(tableId), TableRow.Read, cancellationToken);

    public Task<IReadOnlyList<MenuItem>> ListMenuItemsAsync(string tenantId, string storeId, CancellationToken cancellationToken) =>
        database.ListAsync(
            tenantId, CatalogSql.ListMenuItems, command => command.With(tenantId).With(storeId), MenuItemRow.Read, cancellationToken);

    public Task<IReadOnlyList<MenuItem>> FindMenuItemsAsync(
        string tenantId, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken) =>
        database.ListAsync(
            tenantId, CatalogSql.FindMenuItems, command => command.With(tenantId).With(itemIds), MenuItemRow.Read, cancellationToken);

    private static void Write(Command command, Tenant tenant)
    {
        TenantRow.Write(command, tenant);
        command.With(FeedEpoch.NumberAt(tenant.CreatedAt));
    }
}
