namespace QrPilot.Cli.Replay;

/// <summary>Something that is not as the truth says.</summary>
/// <param name="Order">The order's id, or what else is concerned.</param>
/// <param name="Expected">What the truth says.</param>
/// <param name="Got">What the host says.</param>
internal sealed record Deviation(string Order, string Expected, string Got);
