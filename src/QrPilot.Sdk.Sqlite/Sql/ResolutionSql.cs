using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class ResolutionSql
{
    /// <summary>Changes nothing when the id is known or what it undoes was undone.</summary>
    public const string Insert = $"""
        insert into resolutions (tenant_id, {ResolutionRow.Columns})
        values (
            $tenant_id, $id, $kind, $store_id, $business_date, $exception_id, $amount, $reason, $decided_by, $decided_at, $cash_id, $undoes,
            $replaces, $actual_id, $from_store_id, $from_date, $session_id, $expected_id)
        on conflict do nothing
        """;

    /// <summary>Changes nothing when the exception stands elsewhere.</summary>
    public const string MoveException = """
        update exceptions
        set state = $state, stands = $stands, resolution_id = $resolution_id, resolution_kind = $resolution_kind, ended_at = $ended_at
        where tenant_id = $tenant_id and id = $id and state = $from
        """;

    /// <summary>Changes nothing when something holds of the money.</summary>
    public const string InsertLink = $"""
        insert into money_links (tenant_id, {LinkRow.Columns})
        values (
            $tenant_id, $actual_id, $resolution_id, $from_store_id, $from_date, $store_id, $business_date, $session_id, $expected_id)
        on conflict do nothing
        """;

    /// <summary>Changes nothing when something else holds of the money.</summary>
    public const string DeleteLink = """
        delete from money_links
        where tenant_id = $tenant_id and actual_id = $actual_id and resolution_id = $resolution_id
        """;

    public const string Find = $"""
        select {ResolutionRow.Columns}
        from resolutions
        where tenant_id = $tenant_id and id = $id
        """;

    public const string FindUndo = """
        select 1
        from resolutions indexed by resolutions_undoes
        where tenant_id = $tenant_id and undoes = $id
        """;

    public const string List = $"""
        select {ResolutionRow.Columns}
        from resolutions
        {BooksSql.Filter}
        order by id
        limit $limit
        """;

    public const string FindLink = $"""
        select {LinkRow.Columns}
        from money_links
        where tenant_id = $tenant_id and actual_id = $id
        """;

    public const string ListLinksOfDay = $"""
        select {LinkRow.Columns}
        from money_links indexed by money_links_day
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
        union
        select {LinkRow.Columns}
        from money_links indexed by money_links_from
        where tenant_id = $tenant_id and from_date = $business_date and from_store_id = $store_id
        union
        select {LinkRow.Columns}
        from money_links
        where tenant_id = $tenant_id
            and actual_id in (
                {SettlementSql.IdsOfCapturesOfDay})
        order by actual_id
        """;

    public const string ListLinkedCaptures = $"""
        select {CaptureRow.Columns}
        from captures
        where tenant_id = $tenant_id
            and id in (
                select actual_id
                from money_links indexed by money_links_day
                where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
                    and (from_date <> $business_date or from_store_id <> $store_id))
        order by id
        """;

    public const string FindMatch = $"""
        select {MatchRow.Columns}
        from matches
        where tenant_id = $tenant_id and id = $id
        """;

    /// <summary>A capture, or a settled payment that no capture tells of.</summary>
    public const string FindMoney = $"""
        select {StoreDateRow.Columns}, amount
        from captures
        where tenant_id = $tenant_id and id = $id
        union all
        select {StoreDateRow.Columns}, gross
        from settlement_lines as line
        where tenant_id = $tenant_id and id = $id and kind = 'payment' and not exists (
            select 1
            from captures indexed by captures_transaction
            where tenant_id = $tenant_id and gateway = line.gateway and account = line.account and transaction_id = line.transaction_id)
        """;
}
