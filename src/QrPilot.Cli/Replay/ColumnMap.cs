using System.Text.Json.Serialization;
using QrPilot.Sdk.Catalog;

namespace QrPilot.Cli.Replay;

/// <summary>Which columns of a CSV hold what. Times are local times of Vietnam (+07:00).</summary>
internal sealed record ColumnMap
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The kind of the stores that are made; a restaurant when absent.</summary>
    public StoreKind? StoreKind { get; init; }

    public required string OrderId { get; init; }

    public required string Date { get; init; }

    /// <summary>A column with the time of day, where it stands apart; it is read as "date time" by <see cref="Format"/>.</summary>
    public string? Time { get; init; }

    /// <summary>A .NET format, for example <c>dd/MM/yyyy HH:mm</c>.</summary>
    public required string Format { get; init; }

    public required string Item { get; init; }

    /// <summary>Absent: each row is one of its item.</summary>
    public string? Quantity { get; init; }

    public required PriceMap Price { get; init; }

    [JsonIgnore]
    public IEnumerable<string> Columns =>
        new[] { OrderId, Date, Time, Item, Quantity, Price.Column }.OfType<string>();
}
