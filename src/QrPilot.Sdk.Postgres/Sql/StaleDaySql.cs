using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class StaleDaySql
{
    public const string Mark = """
        insert into stale_days (tenant_id, business_date, store_id, change)
        values ($1, $2, $3, nextval('day_changes'))
        on conflict (tenant_id, business_date, store_id) do update set change = excluded.change
        """;

    /// <summary>The days of what a settlement report tells of: of its lines, of the captures that they tell of, and of all captures of the
    /// account between its dates, which it may not name.</summary>
    public const string MarkReported = """
        insert into stale_days (tenant_id, business_date, store_id, change)
        select $1, business_date, store_id, nextval('day_changes')
        from (
            select business_date, store_id
            from settlement_lines
            where tenant_id = $1 and file_id = $2
            union
            select captures.business_date, captures.store_id
            from settlement_lines as line
            join captures on captures.tenant_id = $1 and captures.gateway = line.gateway and captures.account = line.account
                and captures.transaction_id = line.transaction_id
            where line.tenant_id = $1 and line.file_id = $2 and line.kind = 'payment'
            union
            select business_date, store_id
            from captures
            where tenant_id = $1 and gateway = $3 and account = $4 and business_date between $5::date - 1 and $6::date + 1
            order by business_date, store_id) as days
        on conflict (tenant_id, business_date, store_id) do update set change = excluded.change
        """;

    /// <summary>The day on which a capture's settlement stands until the capture is known.</summary>
    public const string MarkSettled = """
        insert into stale_days (tenant_id, business_date, store_id, change)
        select tenant_id, business_date, store_id, nextval('day_changes')
        from settlement_lines
        where tenant_id = $1 and gateway = $2 and account = $3 and kind = 'payment' and transaction_id = $4 and refund_id = ''
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
