using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class BooksSql
{
    /// <summary>Whose rows, behind which one, of which store and between which dates.</summary>
    public const string Filter = """
        where tenant_id = $tenant_id and id > $after
            and ($store_id is null or store_id = $store_id)
            and ($from is null or business_date >= $from)
            and ($to is null or business_date <= $to)
        """;

    public const string TotalsValues = """
        $money_recorded, $money_matched, $money_listed, $billed_recorded, $billed_matched, $billed_listed, $match_count,
        $exception_count, $at_risk, $settled_recorded, $settled_matched, $settled_listed, $settled_count, $settled_value,
        $automatic_count, $automatic_value, $manual_count, $manual_value
        """;

    public const string FindLatestRun = $"""
        select {RunRow.Columns}
        from runs indexed by runs_number
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
        order by number desc
        limit 1
        """;

    public const string ListMatchesOfDay = $"""
        select {MatchRow.Columns}
        from matches indexed by matches_day
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
        order by id
        """;

    public const string ListStandingExceptionsOfDay = $"""
        select {ExceptionRow.Columns}
        from exceptions indexed by exceptions_standing
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id and stands
        order by id
        """;

    public const string ListDays = $"""
        select {StoreDateRow.Columns}
        from sessions indexed by sessions_day
        where tenant_id = $tenant_id and business_date between $from and $to and order_count > 0
        union
        select {StoreDateRow.Columns}
        from captures indexed by captures_day
        where tenant_id = $tenant_id and business_date between $from and $to
        union
        select {StoreDateRow.Columns}
        from settlement_lines indexed by settlement_lines_day
        where tenant_id = $tenant_id and business_date between $from and $to
        order by business_date, store_id
        """;

    public const string FindRun = $"""
        select {RunRow.Columns}
        from runs
        where tenant_id = $tenant_id and id = $id
        """;

    public const string ListRuns = $"""
        select {RunRow.Columns}
        from runs
        {Filter}
        order by id
        limit $limit
        """;

    public const string ListMatches = $"""
        select {MatchRow.Columns}
        from matches
        {Filter}
        order by id
        limit $limit
        """;

    public const string ListExceptions = $"""
        select {ExceptionRow.Columns}
        from exceptions
        {Filter}
            and ($state is null or state = $state)
            and ($class is null or class = $class)
            and at_risk >= $min_at_risk
            and ($opened_before is null or opened_at < $opened_before)
        order by id
        limit $limit
        """;

    public const string FindException = $"""
        select {ExceptionRow.Columns}
        from exceptions
        where tenant_id = $tenant_id and id = $id
        """;
}
