using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class CashSql
{
    public const string ListOfSession = $"""
        select {CashRow.Columns}
        from cash_records
        where tenant_id = $1 and session_id = $2
        order by id
        """;

    /// <summary>The cash of the bills of <see cref="SessionSql.ListOfDay"/>.</summary>
    public const string ListOfDay = $"""
        select {CashRow.Columns}
        from cash_records
        where tenant_id = $1 and session_id = any(array({SessionSql.IdsOfDay}))
        order by id
        """;

    /// <summary>A conflict when the id is known.</summary>
    public const string Insert = $"""
        with written as (
            insert into cash_records (tenant_id, {CashRow.Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    /// <summary>Goes before a void and before a close, so that of the two at the same moment one sees what the other did.</summary>
    public const string Lock = """
        select 1
        from cash_records
        where tenant_id = $1 and id = any($2)
        order by id
        for update
        """;

    /// <summary>A conflict when it was voided before or a close holds it.</summary>
    public const string Void = """
        with written as (
            update cash_records
            set voided_at = $3, void_reason = $4
            where tenant_id = $1 and id = $2 and voided_at is null
                and not exists (
                    select 1
                    from day_close_items
                    where tenant_id = $1 and item_id = $2)
            returning 1)
        select expect((select count(*) from written), 1)
        """;
}
