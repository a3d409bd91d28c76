namespace QrPilot.Sdk.Matching;

/// <summary>A row without a match.</summary>
/// <param name="Row">The row in its own table.</param>
/// <param name="Why">Why nothing was matched with it.</param>
/// <param name="Nearest">The row of the other table that came nearest, or -1.</param>
public readonly record struct Leftover(int Row, MatchReason Why, int Nearest);
