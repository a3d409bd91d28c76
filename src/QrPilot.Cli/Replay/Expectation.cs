namespace QrPilot.Cli.Replay;

/// <summary>How an order must stand in the books in the end.</summary>
/// <param name="Matched">What the one match of the order's own tender is about, whole đồng; null when the tender must have none.</param>
/// <param name="Findings">The exceptions that must be open, in any order.</param>
internal sealed record Expectation(long? Matched, IReadOnlyList<ExpectedFinding> Findings);
