using QrPilot.Sdk.Events;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of events.</summary>
public static class EventRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        idempotency_key, type, session_id, store_id, business_date, occurred_at, received_at, skew_ms, device_seq, late, data
        """;

    /// <summary>The number of the event and <see cref="Columns"/>.</summary>
    public const string StoredColumns = $"seq, {Columns}";

    /// <summary>Reads <see cref="StoredColumns"/>.</summary>
    public static StoredEvent ReadStored(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new StoredEvent(row.Number(), Read(row));
    }

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static EventDraft Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new EventDraft
        {
            IdempotencyKey = row.Text(),
            Type = row.Text(),
            SessionId = row.Text(),
            StoreId = row.Text(),
            BusinessDate = row.Date(),
            OccurredAt = row.Instant(),
            ReceivedAt = row.Instant(),
            SkewMs = row.NumberOrNull(),
            DeviceSeq = row.NumberOrNull(),
            Late = row.Flag(),
            Data = row.Text(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="StoredColumns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, long seq, EventDraft draft)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(draft);
        row.Text("tenant_id", tenantId);
        row.Number("seq", seq);
        row.Text("idempotency_key", draft.IdempotencyKey);
        row.Text("type", draft.Type);
        row.Text("session_id", draft.SessionId);
        row.Text("store_id", draft.StoreId);
        row.Date("business_date", draft.BusinessDate);
        row.Instant("occurred_at", draft.OccurredAt);
        row.Instant("received_at", draft.ReceivedAt);
        row.Number("skew_ms", draft.SkewMs);
        row.Number("device_seq", draft.DeviceSeq);
        row.Flag("late", draft.Late);
        row.Text("data", draft.Data);
    }
}
