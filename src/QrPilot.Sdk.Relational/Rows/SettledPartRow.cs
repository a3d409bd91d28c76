using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The columns of a run about settled payments.</summary>
internal static class SettledPartRow
{
    public static SettledPart Read(RowReader row) =>
        new(row.Number(), row.Amount(), row.Number(), row.Amount(), row.Number(), row.Amount());

    public static void Write(RowWriter row, SettledPart part)
    {
        row.Number("settled_count", part.Count);
        row.Amount("settled_value", part.Value);
        row.Number("automatic_count", part.AutomaticCount);
        row.Amount("automatic_value", part.AutomaticValue);
        row.Number("manual_count", part.ManualCount);
        row.Amount("manual_value", part.ManualValue);
    }
}
