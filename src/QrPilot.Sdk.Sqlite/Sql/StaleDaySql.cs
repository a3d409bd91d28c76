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

    /// <summary>The days of what a settlement report tells of: of its lines, of the captures that they tell of, and of all captures of the
    /// account between its dates, which it may not name.</summary>
    public const string ListReported = $"""
        select {StoreDateRow.Columns}
        from settlement_lines indexed by settlement_lines_file
        where tenant_id = $tenant_id and file_id = $file_id
        union
        select captures.store_id, captures.business_date
        from settlement_lines as line indexed by settlement_lines_file
        cross join captures indexed by captures_transaction on captures.tenant_id = $tenant_id and captures.gateway = line.gateway
            and captures.account = line.account and captures.transaction_id = line.transaction_id
        where line.tenant_id = $tenant_id and line.file_id = $file_id and line.kind = 'payment'
        union
        select {StoreDateRow.Columns}
        from captures indexed by captures_day
        where tenant_id = $tenant_id and gateway = $gateway and account = $account
            and business_date between date($first_date, '-1 day') and date($last_date, '+1 day')
        order by business_date, store_id
        """;

    /// <summary>The day on which a capture's settlement stands until the capture is known.</summary>
    public const string FindSettled = $"""
        select {StoreDateRow.Columns}
        from settlement_lines indexed by settlement_lines_key
        where tenant_id = $tenant_id and gateway = $gateway and account = $account and kind = 'payment'
            and transaction_id = $transaction_id and refund_id = ''
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
