using System.Globalization;

namespace QrPilot.Sdk.Postgres.Partitions;

/// <summary>A table with a partition for every month.</summary>
/// <param name="Name">The table.</param>
/// <param name="Column">What tells the month.</param>
/// <param name="IsInstant">Whether the column holds ticks in UTC; otherwise a date.</param>
internal sealed record PartitionedTable(string Name, string Column, bool IsInstant)
{
    public static readonly PartitionedTable[] All =
    [
        new("events", "business_date", IsInstant: false),
        new("notifications", "received_at", IsInstant: true),
        new("matches", "business_date", IsInstant: false),
    ];

    public string Default => $"{Name}_default";

    public string PartitionOf(Month month) => $"{Name}_{month.Year:d4}_{month.Number:d2}";

    /// <summary>The month of a partition, or null when its name is not that of one.</summary>
    public Month? MonthOf(string partition) =>
        DateOnly.TryParseExact(partition, $"'{Name}_'yyyy_MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? Month.Of(first)
            : null;

    /// <summary>The first value that belongs to a day, as a literal.</summary>
    public string From(DateOnly day) => IsInstant
        ? day.ToDateTime(TimeOnly.MinValue).Ticks.ToString(CultureInfo.InvariantCulture)
        : $"'{day:yyyy-MM-dd}'";
}
