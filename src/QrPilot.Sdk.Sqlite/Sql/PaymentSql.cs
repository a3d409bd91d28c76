using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class PaymentSql
{
    public const string Find = $"""
        select {PaymentRow.Columns}
        from payments
        where tenant_id = $tenant_id and id = $id
        """;

    public const string ListOfSession = $"""
        select {PaymentRow.Columns}
        from payments indexed by payments_session
        where tenant_id = $tenant_id and session_id = $session_id
        order by id
        """;

    /// <summary>The payments of the bills of <see cref="SessionSql.ListOfDay"/>.</summary>
    public const string ListOfDay = $"""
        select {PaymentRow.Columns}
        from payments indexed by payments_session
        where tenant_id = $tenant_id and session_id in (
            select id
            from sessions indexed by sessions_day
            where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id and order_count > 0)
        order by id
        """;

    /// <summary>Changes nothing when the id is known.</summary>
    public const string Insert = $"""
        insert into payments (tenant_id, {PaymentRow.Columns})
        values (
            $tenant_id, $id, $session_id, $store_id, $business_date, $gateway, $account, $amount, $state, $requested_at, $created_at,
            $expires_at, $pay_url, $deeplink, $qr_content, $transaction_id, $gateway_code, $paid_at, $refunded, $version)
        on conflict do nothing
        """;

    public const string Update = """
        update payments
        set session_id = $session_id, store_id = $store_id, business_date = $business_date, gateway = $gateway, account = $account,
            amount = $amount, state = $state, requested_at = $requested_at, created_at = $created_at, expires_at = $expires_at,
            pay_url = $pay_url, deeplink = $deeplink, qr_content = $qr_content, transaction_id = $transaction_id, gateway_code = $gateway_code, paid_at = $paid_at,
            refunded = $refunded, version = $version
        where tenant_id = $tenant_id and id = $id and version = $expected_version
        """;
}
