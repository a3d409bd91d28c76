using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class StaleDaySql
{
    public const string Mark = """
        insert into stale_days (tenant_id, business_date, store_id, change)
        values ($1, $2, $3, nextval('day_changes'))
        on conflict (tenant_id, business_date, store_id) do update set change = excluded.change
        """;

    /// <summary>Changes nothing when there was another change since.</summary>
    public const string Forget = """
        delete from stale_days
        where tenant_id = $1 and business_date = $2 and store_id = $3 and change = $4
        """;

    public const string FindChange = """
        select change
        from stale_days
        where tenant_id = $1 and business_date = $2 and store_id = $3
        """;

    public const string List = $"""
        select tenant_id, {StoreDateRow.Columns}
        from stale_days
        where business_date <= $1
        order by business_date, tenant_id, store_id
        limit $2
        """;
}
