using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class SessionSql
{
    public const string Find = $"""
        select {SessionRow.Columns}
        from sessions
        where tenant_id = $1 and id = $2
        """;

    public const string FindMany = $"""
        select {SessionRow.Columns}
        from sessions
        where tenant_id = $1 and id = any($2)
        order by id
        """;

    public const string FindOpen = $"""
        select {SessionRow.Columns}
        from sessions
        where tenant_id = $1 and table_id = $2 and state = 'open'
        """;

    /// <summary>By the tables of the store: a table holds one open session.</summary>
    public const string ListOpenOfStore = $"""
        select {SessionRow.Columns}
        from sessions
        where tenant_id = $1 and state = 'open'
            and table_id = any(array(select id from dining_tables where tenant_id = $1 and store_id = $2))
        """;

    public const string ListClosedNotPaid = $"""
        select {SessionRow.Columns}
        from sessions
        where tenant_id = $1 and store_id = $2 and business_date >= $3 and state in ('closed', 'expired') and paid_total < bill_total
        order by ended_at desc, id
        """;

    public const string ListSilent = $"""
        select tenant_id, {SessionRow.Columns}
        from sessions
        where state = 'open' and last_seen_at <= $1
        order by last_seen_at, tenant_id, id
        limit $2
        """;

    public const string ListOfDay = $"""
        select {SessionRow.Columns}
        {OfDay}
        order by id
        """;

    /// <summary>The ids of <see cref="ListOfDay"/>, for what hangs on those bills. Ask for them by <c>= any(array(...))</c>: as a join, a day that is
    /// a large part of a young database reads the whole of the other table.</summary>
    public const string IdsOfDay = $"select id {OfDay}";

    private const string OfDay = """
        from sessions
        where tenant_id = $1 and business_date = $2 and store_id = $3 and order_count > 0
        """;

    /// <summary>A conflict when the id is known or the table has an open session.</summary>
    public const string Insert = $"""
        with written as (
            insert into sessions (tenant_id, {SessionRow.Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string Update = """
        with written as (
            update sessions
            set store_id = $3, table_id = $4, business_date = $5, state = $6, opened_at = $7, last_activity_at = $8, last_seen_at = $9,
                ended_at = $10, end_reason = $11, end_note = $12, bill_total = $13, paid_total = $14, order_count = $15, version = $16
            where tenant_id = $1 and id = $2 and version = $17 and ($18::bigint is null or last_seen_at <= $18)
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string Touch = """
        update sessions
        set last_activity_at = greatest(last_activity_at, touch.activity_at), last_seen_at = greatest(last_seen_at, touch.seen_at)
        from unnest($2::text[], $3::bigint[], $4::bigint[]) as touch (id, activity_at, seen_at)
        where sessions.tenant_id = $1 and sessions.id = touch.id
        """;

    /// <summary>A conflict when one of them is not open. Nobody can end one before this commits, since whatever ends a session takes its turn
    /// in the tenant's log. No id may stand twice.</summary>
    public const string RequireOpen = """
        select expect(
            (select count(*) from sessions where tenant_id = $1 and id = any($2) and state = 'open'),
            cardinality($2::text[]))
        """;
}
