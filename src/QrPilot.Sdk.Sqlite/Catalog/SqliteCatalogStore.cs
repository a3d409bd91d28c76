using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Catalog;

internal sealed class SqliteCatalogStore(SqliteDatabase database) : ICatalogStore
{
    public Task<bool> AddTenantAsync(Tenant tenant, CancellationToken cancellationToken) => database.WriteAsync(
        link => link.Use(CatalogSql.AddTenant)
            .With("$id", tenant.Id)
            .With("$name", tenant.Name)
            .With("$created_at", tenant.CreatedAt)
            .Run() == 1,
        cancellationToken);

    public Task<Tenant?> FindTenantAsync(string tenantId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(CatalogSql.FindTenant).With("$tenant_id", tenantId).One(CatalogRows.Tenant), cancellationToken);

    public Task AddApiKeyAsync(ApiKey key, CancellationToken cancellationToken) => database.WriteAsync(
        link => link.Use(CatalogSql.AddApiKey)
            .With("$tenant_id", key.TenantId)
            .With("$id", key.Id)
            .With("$name", key.Name)
            .With("$scopes", (long)key.Scopes)
            .With("$secret_hash", key.SecretHash)
            .With("$created_at", key.CreatedAt)
            .With("$revoked_at", key.RevokedAt)
            .Run(),
        cancellationToken);

    public Task<ApiKey?> FindApiKeyAsync(string keyId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(CatalogSql.FindApiKey).With("$id", keyId).One(CatalogRows.ApiKey), cancellationToken);

    public Task<IReadOnlyList<ApiKey>> ListApiKeysAsync(string tenantId, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<ApiKey> (link) => link.Use(CatalogSql.ListApiKeys).With("$tenant_id", tenantId).List(CatalogRows.ApiKey),
        cancellationToken);

    public Task RevokeApiKeyAsync(string tenantId, string keyId, DateTimeOffset revokedAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            link => link.Use(CatalogSql.RevokeApiKey)
                .With("$tenant_id", tenantId)
                .With("$id", keyId)
                .With("$revoked_at", revokedAt)
                .Run(),
            cancellationToken);

    public Task<IReadOnlyList<Store>> ListStoresAsync(string tenantId, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<Store> (link) => link.Use(CatalogSql.ListStores).With("$tenant_id", tenantId).List(CatalogRows.Store),
        cancellationToken);

    public Task<Store?> FindStoreAsync(string tenantId, string storeId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(CatalogSql.FindStore).With("$tenant_id", tenantId).With("$id", storeId).One(CatalogRows.Store),
        cancellationToken);

    public Task<IReadOnlyList<Table>> ListTablesAsync(string tenantId, string storeId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<Table> (link) => link.Use(CatalogSql.ListTables)
                .With("$tenant_id", tenantId)
                .With("$store_id", storeId)
                .List(CatalogRows.Table),
            cancellationToken);

    public Task<Table?> FindTableAsync(string tenantId, string tableId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(CatalogSql.FindTable).With("$tenant_id", tenantId).With("$id", tableId).One(CatalogRows.Table),
        cancellationToken);

    public Task<IReadOnlyList<MenuItem>> ListMenuItemsAsync(string tenantId, string storeId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<MenuItem> (link) => link.Use(CatalogSql.ListMenuItems)
                .With("$tenant_id", tenantId)
                .With("$store_id", storeId)
                .List(CatalogRows.MenuItem),
            cancellationToken);

    public Task<IReadOnlyList<MenuItem>> FindMenuItemsAsync(
        string tenantId, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<MenuItem> (link) => link.Use(CatalogSql.FindMenuItems)
            .With("$tenant_id", tenantId)
            .With("$ids", IdList.Of(itemIds))
            .List(CatalogRows.MenuItem),
        cancellationToken);
}
