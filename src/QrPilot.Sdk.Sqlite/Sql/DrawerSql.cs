using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class DrawerSql
{
    public const string ListOfDay = $"""
        select {DrawerRow.Columns}
        from drawer_entries
        where tenant_id = $tenant_id and store_id = $store_id and business_date = $business_date
        order by number
        """;

    public const string Count = """
        select count(*)
        from drawer_entries
        where tenant_id = $tenant_id and store_id = $store_id and business_date = $business_date
        """;

    /// <summary>Changes nothing when the number is not the next one or the day is closed.</summary>
    public const string Insert = $"""
        insert into drawer_entries (tenant_id, {DrawerRow.Columns})
        select $tenant_id, $store_id, $business_date, $number, $kind, $amount, $note, $entered_by, $entered_at
        where $number = 1 + (
                select count(*)
                from drawer_entries
                where tenant_id = $tenant_id and store_id = $store_id and business_date = $business_date)
            and not exists (
                select 1
                from day_closes
                where tenant_id = $tenant_id and store_id = $store_id and business_date = $business_date)
        on conflict do nothing
        """;
}
