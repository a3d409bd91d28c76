using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class CaptureSql
{
    public const string FindByTransaction = $"""
        select {CaptureRow.Columns}
        from captures
        where tenant_id = $tenant_id and gateway = $gateway and account = $account and transaction_id = $transaction_id
        """;

    public const string ListOfDay = $"""
        select {CaptureRow.Columns}
        from captures indexed by captures_day
        where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id
        order by id
        """;

    /// <summary>Changes nothing when the id or the gateway's transaction is known.</summary>
    public const string Insert = $"""
        insert into captures (tenant_id, {CaptureRow.Columns})
        values (
            $tenant_id, $id, $gateway, $account, $transaction_id, $reference, $payment_id, $store_id, $business_date, $amount, $paid_at,
            $received_at)
        on conflict do nothing
        """;
}
