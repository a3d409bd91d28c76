namespace QrPilot.Sdk.Postgres.Partitions;

/// <summary>A calendar month.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Number">1 to 12.</param>
public readonly record struct Month(int Year, int Number)
{
    /// <summary>Its first day.</summary>
    public DateOnly First => new(Year, Number, 1);

    /// <summary>The first day of the next month.</summary>
    public DateOnly End => First.AddMonths(1);

    /// <summary>The month of a date.</summary>
    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>A later or, with a negative number, earlier month.</summary>
    public Month Add(int months) => Of(First.AddMonths(months));

    /// <summary>As <c>2026-03</c>.</summary>
    public override string ToString() => $"{Year:d4}-{Number:d2}";
}
