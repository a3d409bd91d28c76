using QrPilot.Sdk.Bills;
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
        var session = write.Session;
        var statement = link.Use(write.ExpectedVersion is null ? SessionSql.Insert : SessionSql.Update)
            .With("$tenant_id", tenantId)
            .With("$id", session.Id)
            .With("$store_id", session.StoreId)
            .With("$table_id", session.TableId)
            .With("$business_date", session.BusinessDate)
            .With("$state", EnumText.Of(session.State))
            .With("$opened_at", session.OpenedAt)
            .With("$last_activity_at", session.LastActivityAt)
            .With("$last_seen_at", session.LastSeenAt)
            .With("$ended_at", session.EndedAt)
            .With("$end_reason", EnumText.Of(session.EndReason))
            .With("$end_note", session.EndNote)
            .With("$bill_total", session.BillTotal)
            .With("$paid_total", session.PaidTotal)
            .With("$order_count", session.OrderCount)
            .With("$version", session.Version);
        if (write.ExpectedVersion is { } expected)
        {
            statement.With("$expected_version", expected).With("$unseen_since", write.UnseenSince);
        }

        return statement.Run() == 1;
    }

    public static void Write(Link link, string tenantId, SessionTouch touch) => link.Use(SessionSql.Touch)
        .With("$tenant_id", tenantId)
        .With("$id", touch.SessionId)
        .With("$activity_at", touch.ActivityAt)
        .With("$seen_at", touch.SeenAt)
        .Run();

    public static bool Write(Link link, string tenantId, Order order)
    {
        var added = link.Use(OrderSql.Insert)
            .With("$tenant_id", tenantId)
            .With("$id", order.Id)
            .With("$session_id", order.SessionId)
            .With("$number", order.Number)
            .With("$submitted_at", order.SubmittedAt)
            .With("$client_total", order.ClientTotal)
            .Run() == 1;
        for (var position = 0; added && position < order.Lines.Count; position++)
        {
            added = Write(link, tenantId, order, position);
        }

        return added;
    }

    private static bool Write(Link link, string tenantId, Order order, int position)
    {
        var line = order.Lines[position];
        return link.Use(OrderSql.InsertLine)
            .With("$tenant_id", tenantId)
            .With("$order_id", order.Id)
            .With("$position", position)
            .With("$session_id", order.SessionId)
            .With("$line_id", line.LineId)
            .With("$item_id", line.ItemId)
            .With("$name", line.Name)
            .With("$unit_price", line.UnitPrice)
            .With("$quantity", line.Quantity)
            .With("$note", line.Note)
            .Run() == 1;
    }
}
