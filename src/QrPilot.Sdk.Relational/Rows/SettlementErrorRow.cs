using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of errors in settlement reports.</summary>
public static class SettlementErrorRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, <c>file_id</c> and <c>place</c>, in the order of reading and writing.</summary>
    public const string Columns = "line_number, column_name, code, message";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static SettlementError Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new SettlementError(row.Count(), row.TextOrNull(), row.Text(), row.Text());
    }

    /// <summary>Writes <c>tenant_id</c>, <c>file_id</c>, <c>place</c> and <see cref="Columns"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="fileId">The report.</param>
    /// <param name="place">Its place among the errors of the report, from 1.</param>
    /// <param name="error">The error.</param>
    public static void Write(RowWriter row, string tenantId, string fileId, int place, SettlementError error)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(error);
        row.Text("tenant_id", tenantId);
        row.Text("file_id", fileId);
        row.Count("place", place);
        row.Count("line_number", error.LineNumber);
        row.Text("column_name", error.Column);
        row.Text("code", error.Code);
        row.Text("message", error.Message);
    }
}
