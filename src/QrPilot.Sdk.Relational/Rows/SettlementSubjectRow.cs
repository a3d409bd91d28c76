using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>What a reference in a settlement report leads to.</summary>
public static class SettlementSubjectRow
{
    /// <summary>Reads the reference, the payment's id, and the store and business date of its session.</summary>
    public static SettlementSubject Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new SettlementSubject(row.Text(), row.Text(), row.Text(), row.Date());
    }
}
