using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class CatalogSql
{
    /// <summary>How many were added: none when the id is taken.</summary>
    public const string AddTenant = $"""
        with written as (
            insert into tenants ({TenantRow.Columns}, feed_epoch)
            values ($1, $2, $3, $4)
            on conflict (id) do nothing
            returning id, feed_epoch, created_at),
        begun as (
            insert into feed_epochs (tenant_id, {FeedEpochRow.Columns}, begun_at)
            select id, feed_epoch, 0, created_at
            from written)
        select count(*)
        from written
        """;

    public const string FindTenant = $"""
        select {TenantRow.Columns}
        from tenants
        where id = $1
        """;

    public const string FindApiKey = $"""
        select {ApiKeyRow.Columns}
        from api_keys
        where id = $1
        """;

    public const string ListApiKeys = $"""
        select {ApiKeyRow.Columns}
        from api_keys
        where tenant_id = $1
        order by id
        """;

    public const string ListStores = $"""
        select {StoreRow.Columns}
        from stores
        where tenant_id = $1
        order by code
        """;

    public const string FindStore = $"""
        select {StoreRow.Columns}
        from stores
        where tenant_id = $1 and id = $2
        """;

    public const string ListTables = $"""
        select {TableRow.Columns}
        from dining_tables
        where tenant_id = $1 and store_id = $2
        order by name
        """;

    public const string FindTable = $"""
        select {TableRow.Columns}
        from dining_tables
        where tenant_id = $1 and id = $2
        """;

    public const string ListMenuItems = $"""
        select {MenuItemRow.Columns}
        from menu_items
        where tenant_id = $1 and store_id = $2
        order by code
        """;

    public const string FindMenuItems = $"""
        select {MenuItemRow.Columns}
        from menu_items
        where tenant_id = $1 and id = any($2)
        order by id
        """;

    /// <summary>Of a key that is known only the revocation is written, once.</summary>
    public const string PutApiKey = $"""
        insert into api_keys ({ApiKeyRow.Columns})
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (tenant_id, id) do update set revoked_at = coalesce(api_keys.revoked_at, excluded.revoked_at)
        """;

    public const string PutStore = $"""
        insert into stores (tenant_id, {StoreRow.Columns})
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (tenant_id, id) do update set
            code = excluded.code, name = excluded.name, kind = excluded.kind, time_zone = excluded.time_zone,
            cut_over_hour = excluded.cut_over_hour, gateway_account = excluded.gateway_account, created_at = excluded.created_at,
            blind_cash_count = excluded.blind_cash_count
        """;

    public const string PutTable = $"""
        insert into dining_tables (tenant_id, {TableRow.Columns})
        values ($1, $2, $3, $4, $5)
        on conflict (tenant_id, id) do update set
            store_id = excluded.store_id, name = excluded.name, created_at = excluded.created_at
        """;

    public const string PutMenuItem = $"""
        insert into menu_items (tenant_id, {MenuItemRow.Columns})
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (tenant_id, id) do update set
            store_id = excluded.store_id, code = excluded.code, name = excluded.name, price = excluded.price,
            available = excluded.available, created_at = excluded.created_at
        """;
}
