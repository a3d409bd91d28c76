namespace QrPilot.Cli.Replay;

/// <summary>A line that will be ordered.</summary>
internal sealed record PlannedLine(MenuEntry Item, int Quantity);
