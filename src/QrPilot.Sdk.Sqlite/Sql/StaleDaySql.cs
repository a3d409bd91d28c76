using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class StaleDaySql
{
    public const string NextChange = """
        update day_changes
        set last = last + 1
        returning last
        """;

    public const string Mark = """
        insert into stale_days (tenant_id, business_date, store_id, change)
        values ($tenant_id, $business_date, $store_id, $change)
        on conflict (tenant_id, business_date, store_id) do update set change = excluded.change
        """;

    /// <summary>Changes nothing when there was another change since.</summary>
    public const string Forget = """
        delete from stale_days
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id and change = $change
        """;

    public const string FindChange = """
        select change
        from stale_days
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
        """;

    public const string List = $"""
        select tenant_id, {StoreDateRow.Columns}
        from stale_days indexed by stale_days_date
        where business_date <= $until
        order by business_date, tenant_id, store_id
        limit $limit
        """;
}
