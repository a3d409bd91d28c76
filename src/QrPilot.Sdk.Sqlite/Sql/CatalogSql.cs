using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class CatalogSql
{
    public const string AddTenant = $"""
        insert into tenants ({TenantRow.Columns}, feed_epoch)
        values ($id, $name, $created_at, $feed_epoch)
        on conflict (id) do nothing
        """;

    public const string FindTenant = $"""
        select {TenantRow.Columns}
        from tenants
        where id = $tenant_id
        """;

    public const string FindApiKey = $"""
        select {ApiKeyRow.Columns}
        from api_keys
        where id = $id
        """;

    public const string ListApiKeys = $"""
        select {ApiKeyRow.Columns}
        from api_keys
        where tenant_id = $tenant_id
        order by id
        """;

    public const string ListStores = $"""
        select {StoreRow.Columns}
        from stores
        where tenant_id = $tenant_id
        order by code
        """;

    public const string FindStore = $"""
        select {StoreRow.Columns}
        from stores
        where tenant_id = $tenant_id and id = $id
        """;

    public const string ListTables = $"""
        select {TableRow.Columns}
        from dining_tables
        where tenant_id = $tenant_id and store_id = $store_id
        order by name
        """;

    public const string FindTable = $"""
        select {TableRow.Columns}
        from dining_tables
        where tenant_id = $tenant_id and id = $id
        """;

    public const string ListMenuItems = $"""
        select {MenuItemRow.Columns}
        from menu_items
        where tenant_id = $tenant_id and store_id = $store_id
        order by code
        """;

    public const string FindMenuItems = $"""
        select {MenuItemRow.Columns}
        from menu_items
        where tenant_id = $tenant_id and id in (select value from json_each($ids))
        order by id
        """;
}
