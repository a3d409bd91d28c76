using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;

namespace QrPilot.Sdk.Sqlite.Sessions;

/// <summary>Reads the orders of a session with their lines in two queries.</summary>
internal static class OrderReader
{
    public static List<Order> Read(Link link, string tenantId, string sessionId)
    {
        var lines = link.Use(OrderSql.ListLinesOfSession)
            .With("$tenant_id", tenantId)
            .With("$session_id", sessionId)
            .List(OrderRow.ReadLine)
            .ToLookup(line => line.OrderId, line => line.Line, StringComparer.Ordinal);
        return link.Use(OrderSql.ListOfSession)
            .With("$tenant_id", tenantId)
            .With("$session_id", sessionId)
            .List(row => OrderRow.Read(row, lines));
    }
}
