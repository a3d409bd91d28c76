using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>A menu item that a replay needs: one for each name and price.</summary>
/// <param name="Code">Unique in the store; at most 100 characters.</param>
/// <param name="Name">As in the file.</param>
/// <param name="Price">The price of one.</param>
internal sealed record MenuEntry(string Code, string Name, VndAmount Price);
