using QrPilot.Sdk.Cash;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of cash records.</summary>
public static class CashRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, session_id, store_id, business_date, amount, tendered, note, taken_at, received_at, recorded_by, voided_at, void_reason
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static CashRecord Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new CashRecord
        {
            Id = row.Text(),
            SessionId = row.Text(),
            StoreId = row.Text(),
            BusinessDate = row.Date(),
            Amount = row.Amount(),
            Tendered = row.AmountOrNull(),
            Note = row.TextOrNull(),
            TakenAt = row.Instant(),
            ReceivedAt = row.Instant(),
            RecordedBy = row.Text(),
            VoidedAt = row.InstantOrNull(),
            VoidReason = row.TextOrNull(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, CashRecord record)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(record);
        row.Text("tenant_id", tenantId);
        row.Text("id", record.Id);
        row.Text("session_id", record.SessionId);
        row.Text("store_id", record.StoreId);
        row.Date("business_date", record.BusinessDate);
        row.Amount("amount", record.Amount);
        row.Amount("tendered", record.Tendered);
        row.Text("note", record.Note);
        row.Instant("taken_at", record.TakenAt);
        row.Instant("received_at", record.ReceivedAt);
        row.Text("recorded_by", record.RecordedBy);
        row.Instant("voided_at", record.VoidedAt);
        row.Text("void_reason", record.VoidReason);
    }
}
