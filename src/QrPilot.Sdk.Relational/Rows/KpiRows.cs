using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The rows that queries for KPIs give.</summary>
public static class KpiRows
{
    /// <summary>Reads a date, a number of bills and what they came to.</summary>
    public static BilledDay ReadBilled(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new BilledDay(row.Date(), row.Number(), row.Amount());
    }

    /// <summary>Reads a date, a number of exceptions and what stands at risk in them.</summary>
    public static OpenDay ReadOpen(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new OpenDay(row.Date(), row.Number(), row.Amount());
    }

    /// <summary>Reads a date and what <see cref="ReadTimes"/> reads.</summary>
    public static MatchedDay ReadMatched(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new MatchedDay(row.Date(), ReadTimes(row));
    }

    /// <summary>Reads a date and what its latest run says of settled payments.</summary>
    public static SettledDay ReadSettled(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new SettledDay(row.Date(), SettledPartRow.Read(row));
    }

    /// <summary>Reads a number of matches and their median in ticks of 100 ns, or null.</summary>
    public static MatchTimes ReadTimes(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new MatchTimes(row.Number(), row.NumberOrNull() is { } ticks ? new TimeSpan(ticks) : null);
    }
}
