using QrPilot.Sdk.Bills;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The rows of orders and of their lines.</summary>
public static class OrderRow
{
    /// <summary>The columns of an order behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = "id, session_id, number, submitted_at, client_total";

    /// <summary>The columns of a line behind <c>tenant_id</c>, in the order of writing.</summary>
    public const string LineColumns = "order_id, position, session_id, line_id, item_id, name, unit_price, quantity, note";

    /// <summary>The columns of a line in the order of reading.</summary>
    public const string LineReadColumns = "order_id, line_id, item_id, name, unit_price, quantity, note";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="lines">The lines of all orders, by order.</param>
    public static Order Read(RowReader row, ILookup<string, OrderLine> lines)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(lines);
        var id = row.Text();
        return new Order
        {
            Id = id,
            SessionId = row.Text(),
            Number = row.Count(),
            SubmittedAt = row.Instant(),
            ClientTotal = row.AmountOrNull(),
            Lines = [.. lines[id]],
        };
    }

    /// <summary>Reads <see cref="LineReadColumns"/>.</summary>
    public static (string OrderId, OrderLine Line) ReadLine(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var orderId = row.Text();
        return (orderId, new OrderLine
        {
            LineId = row.Text(),
            ItemId = row.Text(),
            Name = row.Text(),
            UnitPrice = row.Amount(),
            Quantity = row.Count(),
            Note = row.TextOrNull(),
        });
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, Order order)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(order);
        row.Text("tenant_id", tenantId);
        row.Text("id", order.Id);
        row.Text("session_id", order.SessionId);
        row.Count("number", order.Number);
        row.Instant("submitted_at", order.SubmittedAt);
        row.Amount("client_total", order.ClientTotal);
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="LineColumns"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="order">The order.</param>
    /// <param name="position">Which line, from 0 on.</param>
    public static void WriteLine(RowWriter row, string tenantId, Order order, int position)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(order);
        var line = order.Lines[position];
        row.Text("tenant_id", tenantId);
        row.Text("order_id", order.Id);
        row.Count("position", position);
        row.Text("session_id", order.SessionId);
        row.Text("line_id", line.LineId);
        row.Text("item_id", line.ItemId);
        row.Text("name", line.Name);
        row.Amount("unit_price", line.UnitPrice);
        row.Count("quantity", line.Quantity);
        row.Text("note", line.Note);
    }
}
