using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>Money and where it came.</summary>
public static class FoundMoneyRow
{
    /// <summary>Reads <see cref="StoreDateRow.Columns"/> and an amount.</summary>
    public static FoundMoney Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new FoundMoney(StoreDateRow.Read(row), row.Amount());
    }
}
