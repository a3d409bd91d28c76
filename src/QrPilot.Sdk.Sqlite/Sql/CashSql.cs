using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class CashSql
{
    public const string ListOfSession = $"""
        select {CashRow.Columns}
        from cash_records indexed by cash_records_session
        where tenant_id = $tenant_id and session_id = $session_id
        order by id
        """;

    /// <summary>The cash of the bills of <see cref="SessionSql.ListOfDay"/>.</summary>
    public const string ListOfDay = $"""
        select {CashRow.Columns}
        from cash_records indexed by cash_records_session
        where tenant_id = $tenant_id and session_id in (
            select id
            from sessions indexed by sessions_day
            where tenant_id = $tenant_id and business_date = $business_date and store_id = $store_id and order_count > 0)
        order by id
        """;

    /// <summary>Changes nothing when the id is known.</summary>
    public const string Insert = $"""
        insert into cash_records (tenant_id, {CashRow.Columns})
        values (
            $tenant_id, $id, $session_id, $store_id, $business_date, $amount, $tendered, $note, $taken_at, $received_at, $recorded_by,
            $voided_at, $void_reason)
        on conflict do nothing
        """;

    /// <summary>Changes nothing when it was voided before or a close holds it.</summary>
    public const string Void = """
        update cash_records
        set voided_at = $voided_at, void_reason = $void_reason
        where tenant_id = $tenant_id and id = $id and voided_at is null
            and not exists (
                select 1
                from day_close_items
                where tenant_id = $tenant_id and item_id = $id)
        """;
}
