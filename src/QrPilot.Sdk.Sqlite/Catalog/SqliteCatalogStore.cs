using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Catalog;

internal sealed class SqliteCatalogStore(SqliteDatabase database) : ICatalogStore
{
    public Task<bool> AddTenantAsync(Tenant tenant, CancellationToken cancellationToken) => database.WriteAsync(
        link =>
        {
            var statement = link.Use(CatalogSql.AddTenant);
            TenantRow.Write(statement.Row, tenant);
            return statement.With("$feed_epoch", FeedEpoch.NumberAt(tenant.CreatedAt)).Run() == 1
                && link.Use(EpochSql.RecordFirst).With("$tenant_id", tenant.Id).Run() == 1;
        },
        cancellationToken);

    public Task<Tenant?> FindTenantAsync(string tenantId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(CatalogSql.FindTenant).With("$tenant_id", tenantId).One(TenantRow.Read), cancellationToken);

    public Task<ApiKey?> FindApiKeyAsync(string keyId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(CatalogSql.FindApiKey).With("$id", keyId).One(ApiKeyRow.Read), cancellationToken);

    public Task<IReadOnlyList<ApiKey>> ListApiKeysAsync(string tenantId, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<ApiKey> (link) => link.Use(CatalogSql.ListApiKeys).With("$tenant_id", tenantId).List(ApiKeyRow.Read),
        cancellationToken);

    public Task<IReadOnlyList<Store>> ListStoresAsync(string tenantId, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<Store> (link) => link.Use(CatalogSql.ListStores).With("$tenant_id", tenantId).List(StoreRow.Read),
        cancellationToken);

    public Task<Store?> FindStoreAsync(string tenantId, string storeId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(CatalogSql.FindStore).With("$tenant_id", tenantId).With("$id", storeId).One(StoreRow.Read),
        cancellationToken);

    public Task<IReadOnlyList<Table>> ListTablesAsync(string tenantId, string storeId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<Table> (link) => link.Use(CatalogSql.ListTables)
                .With("$tenant_id", tenantId)
                .With("$store_id", storeId)
                .List(TableRow.Read),
            cancellationToken);

    public Task<Table?> FindTableAsync(string tenantId, string tableId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(CatalogSql.FindTable).With("$tenant_id", tenantId).With("$id", tableId).One(TableRow.Read),
        cancellationToken);

    public Task<IReadOnlyList<MenuItem>> ListMenuItemsAsync(string tenantId, string storeId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<MenuItem> (link) => link.Use(CatalogSql.ListMenuItems)
                .With("$tenant_id", tenantId)
                .With("$store_id", storeId)
                .List(MenuItemRow.Read),
            cancellationToken);

    public Task<IReadOnlyList<MenuItem>> FindMenuItemsAsync(
        string tenantId, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<MenuItem> (link) => link.Use(CatalogSql.FindMenuItems)
            .With("$tenant_id", tenantId)
            .With("$ids", IdList.Of(itemIds))
            .List(MenuItemRow.Read),
        cancellationToken);
}
