using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Sessions;

/// <summary>Writes sessions and orders inside a transaction; false on a conflict.</summary>
internal static class SessionWriter
{
    public static bool Write(Link link, string tenantId, SessionWrite write)
    {
        var statement = link.Use(write.ExpectedVersion is null ? SessionSql.Insert : SessionSql.Update);
        SessionRow.Write(statement.Row, tenantId, write.Session);
        if (write.ExpectedVersion is { } expected)
        {
            statement.With("$expected_version", expected).With("$unseen_since", write.UnseenSince);
        }

        return statement.Run() == 1;
    }

    public static bool IsOpen(Link link, string tenantId, string sessionId) =>
        link.Use(SessionSql.IsOpen).With("$tenant_id", tenantId).With("$id", sessionId).Any();

    public static void Write(Link link, string tenantId, SessionTouch touch) => link.Use(SessionSql.Touch)
        .With("$tenant_id", tenantId)
        .With("$id", touch.SessionId)
        .With("$activity_at", touch.ActivityAt)
        .With("$seen_at", touch.SeenAt)
        .Run();

    public static bool Write(Link link, string tenantId, Order order)
    {
        var statement = link.Use(OrderSql.Insert);
        OrderRow.Write(statement.Row, tenantId, order);
        var added = statement.Run() == 1;
        for (var position = 0; added && position < order.Lines.Count; position++)
        {
            var line = link.Use(OrderSql.InsertLine);
            OrderRow.WriteLine(line.Row, tenantId, order, position);
            added = line.Run() == 1;
        }

        return added;
    }
}
