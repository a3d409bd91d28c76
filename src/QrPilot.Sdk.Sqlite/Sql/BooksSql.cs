namespace QrPilot.Sdk.Sqlite.Sql;

internal static class BooksSql
{
    public const string TotalsColumns = """
        money_recorded, money_matched, money_listed, billed_recorded, billed_matched, billed_listed, match_count, exception_count,
        at_risk
        """;

    public const string TotalsValues = """
        $money_recorded, $money_matched, $money_listed, $billed_recorded, $billed_matched, $billed_listed, $match_count,
        $exception_count, $at_risk
        """;

    public const string RunColumns = $"""
        id, store_id, business_date, number, started_at, finished_at, input_hash, output_hash, {TotalsColumns}
        """;

    public const string MatchColumns = """
        id, store_id, business_date, run_id, matched_at, expected_id, actual_id, session_id, tender, transaction_id, amount, rule, reason
        """;

    public const string ExceptionColumns = """
        id, store_id, business_date, class, expected_id, actual_id, session_id, tender, expected_amount, actual_amount, at_risk, action,
        reason, state, run_id, opened_at, ended_at
        """;

    public const string CloseColumns = $"""
        store_id, business_date, number, closed_at, closed_by, run_id, {TotalsColumns}
        """;

    public const string FindLatestRun = $"""
        select {RunColumns}
        from runs indexed by runs_number
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
        order by number desc
        limit 1
        """;

    public const string ListMatchesOfDay = $"""
        select {MatchColumns}
        from matches indexed by matches_day
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
        order by id
        """;

    public const string ListOpenExceptionsOfDay = $"""
        select {ExceptionColumns}
        from exceptions indexed by exceptions_open
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id and state = 'open'
        order by id
        """;

    public const string ListDays = """
        select store_id, business_date
        from sessions indexed by sessions_day
        where tenant_id = $tenant_id and business_date between $from and $to and order_count > 0
        union
        select store_id, business_date
        from captures indexed by captures_day
        where tenant_id = $tenant_id and business_date between $from and $to
        order by business_date, store_id
        """;

    public const string FindRun = $"""
        select {RunColumns}
        from runs
        where tenant_id = $tenant_id and id = $id
        """;

    public const string ListRuns = $"""
        select {RunColumns}
        from runs
        where tenant_id = $tenant_id and id > $after
            and ($store_id is null or store_id = $store_id)
            and ($from is null or business_date >= $from)
            and ($to is null or business_date <= $to)
        order by id
        limit $limit
        """;

    public const string ListMatches = $"""
        select {MatchColumns}
        from matches
        where tenant_id = $tenant_id and id > $after
            and ($store_id is null or store_id = $store_id)
            and ($from is null or business_date >= $from)
            and ($to is null or business_date <= $to)
        order by id
        limit $limit
        """;

    public const string ListExceptions = $"""
        select {ExceptionColumns}
        from exceptions
        where tenant_id = $tenant_id and id > $after
            and ($store_id is null or store_id = $store_id)
            and ($from is null or business_date >= $from)
            and ($to is null or business_date <= $to)
            and ($state is null or state = $state)
            and ($class is null or class = $class)
            and at_risk >= $min_at_risk
            and ($opened_before is null or opened_at < $opened_before)
        order by id
        limit $limit
        """;

    public const string FindException = $"""
        select {ExceptionColumns}
        from exceptions
        where tenant_id = $tenant_id and id = $id
        """;
}
