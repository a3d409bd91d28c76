using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class BooksSql
{
    public const string Filter = """
        where tenant_id = $1 and id > $2
            and ($3::text is null or store_id = $3)
            and ($4::date is null or business_date >= $4)
            and ($5::date is null or business_date <= $5)
        """;

    public const string FindLatestRun = $"""
        select {RunRow.Columns}
        from runs
        where tenant_id = $1 and business_date = $2 and store_id = $3
        order by number desc
        limit 1
        """;

    /// <summary>Sorted apart: a plan that was made when there were few rows would rather read all of the tenant's in the order of their ids.</summary>
    public const string ListMatchesOfDay = $"""
        with found as materialized (
            select {MatchRow.Columns}
            from matches
            where tenant_id = $1 and business_date = $2 and store_id = $3)
        select {MatchRow.Columns}
        from found
        order by id
        """;

    /// <summary>Sorted apart, as <see cref="ListMatchesOfDay"/>.</summary>
    public const string ListStandingExceptionsOfDay = $"""
        with found as materialized (
            select {ExceptionRow.Columns}
            from exceptions
            where tenant_id = $1 and business_date = $2 and store_id = $3 and stands)
        select {ExceptionRow.Columns}
        from found
        order by id
        """;

    public const string ListDays = $"""
        select {StoreDateRow.Columns}
        from sessions
        where tenant_id = $1 and business_date between $2 and $3 and order_count > 0
        union
        select {StoreDateRow.Columns}
        from captures
        where tenant_id = $1 and business_date between $2 and $3
        union
        select {StoreDateRow.Columns}
        from settlement_lines
        where tenant_id = $1 and business_date between $2 and $3
        order by business_date, store_id
        """;

    public const string FindRun = $"""
        select {RunRow.Columns}
        from runs
        where tenant_id = $1 and id = $2
        """;

    public const string ListRuns = $"""
        select {RunRow.Columns}
        from runs
        {Filter}
        order by id
        limit $6
        """;

    public const string ListMatches = $"""
        select {MatchRow.Columns}
        from matches
        {Filter}
        order by id
        limit $6
        """;

    public const string ListExceptions = $"""
        select {ExceptionRow.Columns}
        from exceptions
        {Filter}
            and ($7::text is null or state = $7)
            and ($8::text is null or class = $8)
            and at_risk >= $9
            and ($10::bigint is null or opened_at < $10)
        order by id
        limit $6
        """;

    public const string FindException = $"""
        select {ExceptionRow.Columns}
        from exceptions
        where tenant_id = $1 and id = $2
        """;
}
