using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class RefundSql
{
    public const string Find = $"""
        select {RefundRow.Columns}
        from refunds
        where tenant_id = $tenant_id and id = $id
        """;

    public const string ListOfPayment = $"""
        select {RefundRow.Columns}
        from refunds indexed by refunds_payment
        where tenant_id = $tenant_id and payment_id = $payment_id
        order by id
        """;

    /// <summary>The refunds of the bills of <see cref="SessionSql.ListOfDay"/>.</summary>
    public const string ListOfDay = $"""
        select {RefundRow.Columns}
        from refunds indexed by refunds_session
        where tenant_id = $tenant_id and session_id in (
            select id
            from sessions indexed by sessions_day
            where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id and order_count > 0)
        order by id
        """;

    /// <summary>Changes nothing when the id is known.</summary>
    public const string Insert = $"""
        insert into refunds (tenant_id, {RefundRow.Columns})
        values (
            $tenant_id, $id, $payment_id, $session_id, $amount, $reason, $requested_by, $state, $created_at, $sent_at,
            $transaction_id, $gateway_code, $finished_at, $heard_at, $version)
        on conflict do nothing
        """;

    public const string Update = """
        update refunds
        set payment_id = $payment_id, session_id = $session_id, amount = $amount, reason = $reason, requested_by = $requested_by,
            state = $state, created_at = $created_at, sent_at = $sent_at, transaction_id = $transaction_id, gateway_code = $gateway_code,
            finished_at = $finished_at, heard_at = $heard_at, version = $version
        where tenant_id = $tenant_id and id = $id and version = $expected_version
        """;
}
