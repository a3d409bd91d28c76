using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of inquiries.</summary>
public static class InquiryRow
{
    /// <summary>Its columns, in the order of reading and writing.</summary>
    public const string Columns = "tenant_id, subject_id, due_at, asked";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static TenantScoped<Inquiry> Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new TenantScoped<Inquiry>(row.Text(), new Inquiry(row.Text(), row.Instant(), row.Count()));
    }

    /// <summary>Writes <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, Inquiry inquiry)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(inquiry);
        row.Text("tenant_id", tenantId);
        row.Text("subject_id", inquiry.SubjectId);
        row.Instant("due_at", inquiry.DueAt);
        row.Count("asked", inquiry.Asked);
    }
}
