using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class CloseSql
{
    public const string Find = $"""
        select {CloseRow.Columns}
        from day_closes
        where tenant_id = $1 and business_date = $2 and store_id = $3
        """;

    public const string Count = """
        select count(*)
        from day_closes
        where tenant_id = $1 and store_id = $2
        """;

    /// <summary>A conflict when the day is closed or the number taken.</summary>
    public const string Insert = $"""
        with written as (
            insert into day_closes (tenant_id, {CloseRow.Columns})
            values (
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
                $27, $28, $29, $30, $31)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string ListItems = """
        select item_id
        from day_close_items
        where tenant_id = $1 and business_date = $2 and store_id = $3
        """;

    public const string FindItem = """
        select 1::bigint
        from day_close_items
        where tenant_id = $1 and item_id = $2
        """;

    /// <summary>A conflict when another close holds one of them, or cash was voided.</summary>
    public const string InsertItems = """
        with written as (
            insert into day_close_items (tenant_id, item_id, store_id, business_date)
            select $1, item.id, $2, $3
            from unnest($4) as item (id)
            where not exists (
                select 1
                from cash_records
                where tenant_id = $1 and id = item.id and voided_at is not null)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), cardinality($4))
        """;
}
