namespace QrPilot.Sdk.Sqlite.Sql;

internal static class CatalogSql
{
    public const string StoreColumns = "id, code, name, kind, time_zone, cut_over_hour, gateway_account, created_at";

    public const string TableColumns = "id, store_id, name, created_at";

    public const string MenuItemColumns = "id, store_id, code, name, price, available, created_at";

    public const string AddTenant = """
        insert into tenants (id, name, created_at)
        values ($id, $name, $created_at)
        on conflict (id) do nothing
        """;

    public const string FindTenant = """
        select id, name, created_at
        from tenants
        where id = $tenant_id
        """;

    public const string AddApiKey = """
        insert into api_keys (tenant_id, id, name, scopes, secret_hash, created_at, revoked_at)
        values ($tenant_id, $id, $name, $scopes, $secret_hash, $created_at, $revoked_at)
        """;

    public const string FindApiKey = """
        select id, tenant_id, name, scopes, secret_hash, created_at, revoked_at
        from api_keys
        where id = $id
        """;

    public const string ListApiKeys = """
        select id, tenant_id, name, scopes, secret_hash, created_at, revoked_at
        from api_keys
        where tenant_id = $tenant_id
        order by id
        """;

    public const string RevokeApiKey = """
        update api_keys
        set revoked_at = $revoked_at
        where tenant_id = $tenant_id and id = $id and revoked_at is null
        """;

    public const string ListStores = $"""
        select {StoreColumns}
        from stores
        where tenant_id = $tenant_id
        order by code
        """;

    public const string FindStore = $"""
        select {StoreColumns}
        from stores
        where tenant_id = $tenant_id and id = $id
        """;

    public const string ListTables = $"""
        select {TableColumns}
        from dining_tables
        where tenant_id = $tenant_id and store_id = $store_id
        order by name
        """;

    public const string FindTable = $"""
        select {TableColumns}
        from dining_tables
        where tenant_id = $tenant_id and id = $id
        """;

    public const string ListMenuItems = $"""
        select {MenuItemColumns}
        from menu_items
        where tenant_id = $tenant_id and store_id = $store_id
        order by code
        """;

    public const string FindMenuItems = $"""
        select {MenuItemColumns}
        from menu_items
        where tenant_id = $tenant_id and id in (select value from json_each($ids))
        order by id
        """;
}
