using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Sql;

internal static class OrderSql
{
    /// <summary>A conflict when the id or the number in the session is known.</summary>
    public const string Insert = $"""
        with written as (
            insert into orders (tenant_id, {OrderRow.Columns})
            values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    /// <summary>A conflict when the cart line was ordered before.</summary>
    public const string InsertLine = $"""
        with written as (
            insert into order_lines (tenant_id, {OrderRow.LineColumns})
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict do nothing
            returning 1)
        select expect((select count(*) from written), 1)
        """;

    public const string ListOfSession = $"""
        select {OrderRow.Columns}
        from orders
        where tenant_id = $1 and session_id = $2
        order by number
        """;

    public const string ListLinesOfSession = $"""
        select {OrderRow.LineReadColumns}
        from order_lines
        where tenant_id = $1 and session_id = $2
        order by order_id, position
        """;
}
