using QrPilot.Sdk.Audit;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of audit entries.</summary>
public static class AuditRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = "id, at, by_kind, by_id, action, subject, store_id, amount, detail";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static AuditEntry Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new AuditEntry
        {
            Id = row.Text(),
            At = row.Instant(),
            ByKind = row.Choice<AuditActorKind>(),
            By = row.Text(),
            Action = row.Text(),
            Subject = row.Text(),
            StoreId = row.TextOrNull(),
            Amount = row.AmountOrNull(),
            Detail = row.TextOrNull(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(entry);
        row.Text("tenant_id", tenantId);
        row.Text("id", entry.Id);
        row.Instant("at", entry.At);
        row.Choice("by_kind", entry.ByKind);
        row.Text("by_id", entry.By);
        row.Text("action", entry.Action);
        row.Text("subject", entry.Subject);
        row.Text("store_id", entry.StoreId);
        row.Amount("amount", entry.Amount);
        row.Text("detail", entry.Detail);
    }
}
