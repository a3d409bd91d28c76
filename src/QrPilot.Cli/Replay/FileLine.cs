using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>A line of an order.</summary>
/// <param name="Item">The item's name.</param>
/// <param name="Price">The price of one.</param>
/// <param name="Quantity">1 to 999.</param>
internal readonly record struct FileLine(string Item, VndAmount Price, int Quantity);
