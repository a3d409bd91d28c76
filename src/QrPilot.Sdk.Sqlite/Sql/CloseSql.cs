using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class CloseSql
{
    public const string Find = $"""
        select {CloseRow.Columns}
        from day_closes
        where tenant_id = $tenant_id and store_id = $store_id and business_date = $business_date
        """;

    public const string Count = """
        select count(*)
        from day_closes
        where tenant_id = $tenant_id and store_id = $store_id
        """;

    /// <summary>Changes nothing when the day is closed or the number taken.</summary>
    public const string Insert = $"""
        insert into day_closes (tenant_id, {CloseRow.Columns})
        values (
            $tenant_id, $store_id, $business_date, $number, $closed_at, $closed_by, $run_id, {BooksSql.TotalsValues},
            $cash_float, $cash_taken, $cash_paid_in, $cash_paid_out, $cash_counted, $cash_note)
        on conflict do nothing
        """;

    public const string ListItems = """
        select item_id
        from day_close_items indexed by day_close_items_day
        where tenant_id = $tenant_id and store_id = $store_id and business_date = $business_date
        """;

    public const string FindItem = """
        select 1
        from day_close_items
        where tenant_id = $tenant_id and item_id = $item_id
        """;

    /// <summary>Leaves out what another close holds, and cash that was voided.</summary>
    public const string InsertItems = """
        insert into day_close_items (tenant_id, item_id, store_id, business_date)
        select $tenant_id, item.value, $store_id, $business_date
        from json_each($item_ids) as item
        where not exists (
            select 1
            from cash_records
            where tenant_id = $tenant_id and id = item.value and voided_at is not null)
        on conflict do nothing
        """;
}
