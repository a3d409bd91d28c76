using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;

namespace QrPilot.Sdk.Sqlite.Sessions;

/// <summary>Reads the orders of a session with their lines in two queries.</summary>
internal static class OrderReader
{
    public static List<Order> Read(Link link, string tenantId, string sessionId)
    {
        var lines = new Dictionary<string, List<OrderLine>>(StringComparer.Ordinal);
        var lineQuery = link.Use(OrderSql.ListLinesOfSession).With("$tenant_id", tenantId).With("$session_id", sessionId);
        using (var row = lineQuery.Query())
        {
            while (row.Next())
            {
                var orderId = row.Text();
                if (!lines.TryGetValue(orderId, out var list))
                {
                    lines.Add(orderId, list = []);
                }

                list.Add(Line(row));
            }
        }

        return link.Use(OrderSql.ListOfSession)
            .With("$tenant_id", tenantId)
            .With("$session_id", sessionId)
            .List(row => Order(row, lines));
    }

    private static Order Order(Rows row, Dictionary<string, List<OrderLine>> lines)
    {
        var id = row.Text();
        return new Order
        {
            Id = id,
            SessionId = row.Text(),
            Number = row.Count(),
            SubmittedAt = row.Instant(),
            ClientTotal = row.AmountOrNull(),
            Lines = lines.TryGetValue(id, out var list) ? list : [],
        };
    }

    private static OrderLine Line(Rows row) => new()
    {
        LineId = row.Text(),
        ItemId = row.Text(),
        Name = row.Text(),
        UnitPrice = row.Amount(),
        Quantity = row.Count(),
        Note = row.TextOrNull(),
    };
}
