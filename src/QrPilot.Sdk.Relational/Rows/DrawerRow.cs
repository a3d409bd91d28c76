using QrPilot.Sdk.Cash;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of drawer entries.</summary>
public static class DrawerRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        store_id, business_date, number, kind, amount, note, entered_by, entered_at
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static DrawerEntry Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new DrawerEntry
        {
            StoreId = row.Text(),
            BusinessDate = row.Date(),
            Number = row.Count(),
            Kind = row.Choice<DrawerEntryKind>(),
            Amount = row.Amount(),
            Note = row.TextOrNull(),
            EnteredBy = row.Text(),
            EnteredAt = row.Instant(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, DrawerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(entry);
        row.Text("tenant_id", tenantId);
        row.Text("store_id", entry.StoreId);
        row.Date("business_date", entry.BusinessDate);
        row.Count("number", entry.Number);
        row.Choice("kind", entry.Kind);
        row.Amount("amount", entry.Amount);
        row.Text("note", entry.Note);
        row.Text("entered_by", entry.EnteredBy);
        row.Instant("entered_at", entry.EnteredAt);
    }
}
