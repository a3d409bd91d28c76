namespace QrPilot.Cli.Replay;

/// <summary>Where prices come from: a column with a conversion, or a rule that assigns them.</summary>
internal sealed record PriceMap
{
    /// <summary>The column with the price of one, as a decimal number with a point.</summary>
    public string? Column { get; init; }

    /// <summary>Đồng for one unit of the column's currency.</summary>
    public decimal Rate { get; init; } = 1;

    /// <summary>Rounded half up to whole multiples of this many đồng.</summary>
    public long RoundTo { get; init; } = 1;

    /// <summary>How a price is made from the item's name.</summary>
    public AssignedPrice? Assigned { get; init; }
}
