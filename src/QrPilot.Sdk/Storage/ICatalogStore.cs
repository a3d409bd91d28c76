using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads tenants, keys, stores, tables and menus, and adds tenants; the others are written by a <see cref="Commit"/>.</summary>
public interface ICatalogStore
{
    /// <summary>Adds a tenant; false when the id is taken.</summary>
    Task<bool> AddTenantAsync(Tenant tenant, CancellationToken cancellationToken);

    /// <summary>A tenant, or null.</summary>
    Task<Tenant?> FindTenantAsync(string tenantId, CancellationToken cancellationToken);

    /// <summary>An API key of any tenant by its public id, or null.</summary>
    Task<ApiKey?> FindApiKeyAsync(string keyId, CancellationToken cancellationToken);

    /// <summary>The tenant's API keys by id, revoked ones included.</summary>
    Task<IReadOnlyList<ApiKey>> ListApiKeysAsync(string tenantId, CancellationToken cancellationToken);

    /// <summary>The tenant's stores by code.</summary>
    Task<IReadOnlyList<Store>> ListStoresAsync(string tenantId, CancellationToken cancellationToken);

    /// <summary>A store, or null.</summary>
    Task<Store?> FindStoreAsync(string tenantId, string storeId, CancellationToken cancellationToken);

    /// <summary>A store's tables by name.</summary>
    Task<IReadOnlyList<Table>> ListTablesAsync(string tenantId, string storeId, CancellationToken cancellationToken);

    /// <summary>A table, or null.</summary>
    Task<Table?> FindTableAsync(string tenantId, string tableId, CancellationToken cancellationToken);

    /// <summary>A store's menu by code.</summary>
    Task<IReadOnlyList<MenuItem>> ListMenuItemsAsync(string tenantId, string storeId, CancellationToken cancellationToken);

    /// <summary>Those of the given menu items that exist.</summary>
    Task<IReadOnlyList<MenuItem>> FindMenuItemsAsync(
        string tenantId, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken);
}
