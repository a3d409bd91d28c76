using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class OrderSql
{
    /// <summary>Changes nothing when the id or the number in the session is known.</summary>
    public const string Insert = $"""
        insert into orders (tenant_id, {OrderRow.Columns})
        values ($tenant_id, $id, $session_id, $number, $submitted_at, $client_total)
        on conflict do nothing
        """;

    /// <summary>Changes nothing when the cart line was ordered before.</summary>
    public const string InsertLine = $"""
        insert into order_lines (tenant_id, {OrderRow.LineColumns})
        values ($tenant_id, $order_id, $position, $session_id, $line_id, $item_id, $name, $unit_price, $quantity, $note)
        on conflict do nothing
        """;

    public const string ListOfSession = $"""
        select {OrderRow.Columns}
        from orders indexed by orders_session
        where tenant_id = $tenant_id and session_id = $session_id
        order by number
        """;

    public const string ListLinesOfSession = $"""
        select {OrderRow.LineReadColumns}
        from order_lines indexed by order_lines_session
        where tenant_id = $tenant_id and session_id = $session_id
        order by order_id, position
        """;
}
