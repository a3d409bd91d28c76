using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The dates that a finished settlement report tells of.</summary>
public static class SettledSpanRow
{
    /// <summary>Its columns of <c>settlement_files</c>, in the order of reading.</summary>
    public const string Columns = "gateway, account, first_date, last_date";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static SettledSpan Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new SettledSpan(row.Text(), row.Text(), row.Date(), row.Date());
    }
}
