using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class CatalogWriteSql
{
    public const string PutApiKey = $"""
        insert into api_keys ({ApiKeyRow.Columns})
        values ($tenant_id, $id, $name, $scopes, $secret_hash, $created_at, $revoked_at)
        on conflict (tenant_id, id) do update set revoked_at = coalesce(revoked_at, excluded.revoked_at)
        """;

    public const string IsStoreCodeTaken = """
        select 1
        from stores
        where tenant_id = $tenant_id and code = $code and id <> $id
        """;

    public const string PutStore = $"""
        insert into stores (tenant_id, {StoreRow.Columns})
        values ($tenant_id, $id, $code, $name, $kind, $time_zone, $cut_over_hour, $gateway_account, $created_at, $blind_cash_count)
        on conflict (tenant_id, id) do update set
            code = excluded.code, name = excluded.name, kind = excluded.kind, time_zone = excluded.time_zone,
            cut_over_hour = excluded.cut_over_hour, gateway_account = excluded.gateway_account, created_at = excluded.created_at,
            blind_cash_count = excluded.blind_cash_count
        """;

    public const string IsTableNameTaken = """
        select 1
        from dining_tables
        where tenant_id = $tenant_id and store_id = $store_id and name = $name and id <> $id
        """;

    public const string PutTable = $"""
        insert into dining_tables (tenant_id, {TableRow.Columns})
        values ($tenant_id, $id, $store_id, $name, $created_at)
        on conflict (tenant_id, id) do update set
            store_id = excluded.store_id, name = excluded.name, created_at = excluded.created_at
        """;

    public const string IsMenuItemCodeTaken = """
        select 1
        from menu_items
        where tenant_id = $tenant_id and store_id = $store_id and code = $code and id <> $id
        """;

    public const string PutMenuItem = $"""
        insert into menu_items (tenant_id, {MenuItemRow.Columns})
        values ($tenant_id, $id, $store_id, $code, $name, $price, $available, $created_at)
        on conflict (tenant_id, id) do update set
            store_id = excluded.store_id, code = excluded.code, name = excluded.name, price = excluded.price,
            available = excluded.available, created_at = excluded.created_at
        """;
}
