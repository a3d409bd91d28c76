namespace QrPilot.Cli.Replay;

/// <summary>Where prices come from: a column with a conversion, or a rule that assigns them.</summary>
/// <param name="Column">The column with the price of one, as a decimal number with a point.</param>
/// <param name="Rate">Đồng for one unit of the column's currency.</param>
/// <param name="RoundTo">Rounded half up to whole multiples of this many đồng.</param>
/// <param name="Assigned">How a price is made from the item's name.</param>
internal sealed record PriceMap(string? Column = null, decimal Rate = 1, long RoundTo = 1, AssignedPrice? Assigned = null);
