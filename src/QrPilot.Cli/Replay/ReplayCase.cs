namespace QrPilot.Cli.Replay;

/// <summary>An order: what was done, and what must come of it.</summary>
internal sealed record ReplayCase(OrderTruth Truth, Expectation Expected);
