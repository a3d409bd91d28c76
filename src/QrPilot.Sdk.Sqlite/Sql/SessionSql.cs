using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class SessionSql
{
    public const string Find = $"""
        select {SessionRow.Columns}
        from sessions
        where tenant_id = $tenant_id and id = $id
        """;

    public const string FindMany = $"""
        select {SessionRow.Columns}
        from sessions
        where tenant_id = $tenant_id and id in (select value from json_each($ids))
        order by id
        """;

    public const string FindOpen = $"""
        select {SessionRow.Columns}
        from sessions
        where tenant_id = $tenant_id and table_id = $table_id and state = 'open'
        """;

    /// <summary>By the tables of the store: a table holds one open session.</summary>
    public const string ListOpenOfStore = $"""
        select {SessionRow.Columns}
        from sessions indexed by sessions_open_table
        where tenant_id = $tenant_id and state = 'open'
            and table_id in (
                select id from dining_tables indexed by dining_tables_name where tenant_id = $tenant_id and store_id = $store_id)
        """;

    public const string ListClosedNotPaid = $"""
        select {SessionRow.Columns}
        from sessions indexed by sessions_unpaid
        where tenant_id = $tenant_id and store_id = $store_id and business_date >= $unpaid_since
            and state in ('closed', 'expired') and paid_total < bill_total
        order by ended_at desc, id
        """;

    public const string ListSilent = $"""
        select tenant_id, {SessionRow.Columns}
        from sessions
        where state = 'open' and last_seen_at <= $since
        order by last_seen_at, tenant_id, id
        limit $limit
        """;

    public const string ListOfDay = $"""
        select {SessionRow.Columns}
        from sessions indexed by sessions_day
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id and order_count > 0
        order by id
        """;

    /// <summary>Changes nothing when the id is known or the table has an open session.</summary>
    public const string Insert = $"""
        insert into sessions (tenant_id, {SessionRow.Columns})
        values (
            $tenant_id, $id, $store_id, $table_id, $business_date, $state, $opened_at, $last_activity_at, $last_seen_at, $ended_at,
            $end_reason, $end_note, $bill_total, $paid_total, $order_count, $version)
        on conflict do nothing
        """;

    public const string Update = """
        update sessions
        set store_id = $store_id, table_id = $table_id, business_date = $business_date, state = $state, opened_at = $opened_at,
            last_activity_at = $last_activity_at, last_seen_at = $last_seen_at, ended_at = $ended_at, end_reason = $end_reason,
            end_note = $end_note, bill_total = $bill_total, paid_total = $paid_total, order_count = $order_count, version = $version
        where tenant_id = $tenant_id and id = $id and version = $expected_version
            and ($unseen_since is null or last_seen_at <= $unseen_since)
        """;

    public const string Touch = """
        update sessions
        set last_activity_at = max(last_activity_at, $activity_at), last_seen_at = max(last_seen_at, $seen_at)
        where tenant_id = $tenant_id and id = $id
        """;

    public const string IsOpen = """
        select 1
        from sessions
        where tenant_id = $tenant_id and id = $id and state = 'open'
        """;
}
