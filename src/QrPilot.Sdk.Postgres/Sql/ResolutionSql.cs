using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class ResolutionSql
{
    /// <summary>A conflict when the id is known or what it undoes was undone.</summary>
    public const string Insert = $"""
        with written as (
            insert into resolutions (tenant_id, {ResolutionRow.Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    /// <summary>A conflict when the exception stands elsewhere.</summary>
    public const string MoveException = """
        with written as (
            update exceptions
            set state = $4, stands = $5, resolution_id = $6, resolution_kind = $7, ended_at = $8
            where tenant_id = $1 and id = $2 and state = $3
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    /// <summary>A conflict when something holds of the money.</summary>
    public const string InsertLink = $"""
        with written as (
            insert into money_links (tenant_id, {LinkRow.Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    /// <summary>A conflict when something else holds of the money.</summary>
    public const string DeleteLink = """
        with written as (
            delete from money_links
            where tenant_id = $1 and actual_id = $2 and resolution_id = $3
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string Find = $"""
        select {ResolutionRow.Columns}
        from resolutions
        where tenant_id = $1 and id = $2
        """;

    public const string FindUndo = """
        select 1::bigint
        from resolutions
        where tenant_id = $1 and undoes = $2
        """;

    public const string List = $"""
        select {ResolutionRow.Columns}
        from resolutions
        {BooksSql.Filter}
        order by id
        limit $6
        """;

    public const string FindLink = $"""
        select {LinkRow.Columns}
        from money_links
        where tenant_id = $1 and actual_id = $2
        """;

    public const string ListLinksOfDay = $"""
        select {LinkRow.Columns}
        from money_links
        where tenant_id = $1 and business_date = $2 and store_id = $3
        union
        select {LinkRow.Columns}
        from money_links
        where tenant_id = $1 and from_date = $2 and from_store_id = $3
        union
        select {LinkRow.Columns}
        from money_links
        where tenant_id = $1
            and actual_id = any (array(
                {SettlementSql.IdsOfCapturesOfDay}))
        order by actual_id
        """;

    public const string ListLinkedCaptures = $"""
        select {CaptureRow.Columns}
        from captures
        where tenant_id = $1
            and id = any (array(
                select actual_id
                from money_links
                where tenant_id = $1 and business_date = $2 and store_id = $3 and (from_date <> $2 or from_store_id <> $3)))
        order by id
        """;

    public const string FindMatch = $"""
        select {MatchRow.Columns}
        from matches
        where tenant_id = $1 and id = $2
        """;

    /// <summary>A capture, or a settled payment that no capture tells of.</summary>
    public const string FindMoney = $"""
        select {StoreDateRow.Columns}, amount
        from captures
        where tenant_id = $1 and id = $2
        union all
        select {StoreDateRow.Columns}, gross
        from settlement_lines as line
        where tenant_id = $1 and id = $2 and kind = 'payment' and not exists (
            select 1
            from captures
            where tenant_id = $1 and gateway = line.gateway and account = line.account and transaction_id = line.transaction_id)
        """;
}
