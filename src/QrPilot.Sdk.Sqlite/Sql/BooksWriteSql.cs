using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class BooksWriteSql
{
    public const string FindLatestNumber = """
        select max(number)
        from runs indexed by runs_number
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
        """;

    /// <summary>Changes nothing when the id or the number is known.</summary>
    public const string InsertRun = $"""
        insert into runs (tenant_id, {RunRow.Columns})
        values (
            $tenant_id, $id, $store_id, $business_date, $number, $started_at, $finished_at, $input_hash, $output_hash,
            {BooksSql.TotalsValues})
        on conflict do nothing
        """;

    public const string DeleteMatch = """
        delete from matches
        where tenant_id = $tenant_id and id = $id
        """;

    /// <summary>Changes nothing when one of the two sides stands in a match.</summary>
    public const string InsertMatch = $"""
        insert into matches (tenant_id, {MatchRow.Columns})
        values (
            $tenant_id, $id, $store_id, $business_date, $run_id, $matched_at, $expected_id, $actual_id, $session_id, $tender,
            $transaction_id, $expected_amount, $actual_amount, $rule, $score, $reason)
        on conflict do nothing
        """;

    /// <summary>Changes nothing when the id is known.</summary>
    public const string InsertException = $"""
        insert into exceptions (tenant_id, {ExceptionRow.Columns})
        values (
            $tenant_id, $id, $store_id, $business_date, $class, $expected_id, $actual_id, $session_id, $tender, $expected_amount,
            $actual_amount, $settled_amount, $at_risk, $action, $reason, $state, $run_id, $opened_at, $ended_at,
            $stands, $resolution_id, $resolution_kind)
        on conflict do nothing
        """;
}
