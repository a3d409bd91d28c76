using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of sessions.</summary>
public static class SessionRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, store_id, table_id, business_date, state, opened_at, last_activity_at, last_seen_at, ended_at, end_reason, end_note,
        bill_total, paid_total, order_count, version
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static Session Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Session
        {
            Id = row.Text(),
            StoreId = row.Text(),
            TableId = row.Text(),
            BusinessDate = row.Date(),
            State = row.Choice<SessionState>(),
            OpenedAt = row.Instant(),
            LastActivityAt = row.Instant(),
            LastSeenAt = row.Instant(),
            EndedAt = row.InstantOrNull(),
            EndReason = row.ChoiceOrNull<SessionEndReason>(),
            EndNote = row.TextOrNull(),
            BillTotal = row.Amount(),
            PaidTotal = row.Amount(),
            OrderCount = row.Count(),
            Version = row.Number(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, Session session)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(session);
        row.Text("tenant_id", tenantId);
        row.Text("id", session.Id);
        row.Text("store_id", session.StoreId);
        row.Text("table_id", session.TableId);
        row.Date("business_date", session.BusinessDate);
        row.Choice("state", session.State);
        row.Instant("opened_at", session.OpenedAt);
        row.Instant("last_activity_at", session.LastActivityAt);
        row.Instant("last_seen_at", session.LastSeenAt);
        row.Instant("ended_at", session.EndedAt);
        row.Choice("end_reason", session.EndReason);
        row.Text("end_note", session.EndNote);
        row.Amount("bill_total", session.BillTotal);
        row.Amount("paid_total", session.PaidTotal);
        row.Count("order_count", session.OrderCount);
        row.Number("version", session.Version);
    }
}
