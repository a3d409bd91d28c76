using QrPilot.Sdk.Matching;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>What a reconciliation found.</summary>
/// <param name="Matches">The matches, by expected id.</param>
/// <param name="Findings">The exceptions, by natural key.</param>
/// <param name="Suggestions">What may belong together of what the exceptions list; they name its ids. Not part of the books.</param>
/// <param name="Totals">The sums; both sides balance.</param>
/// <param name="InputHash">SHA-256 of everything that went in.</param>
/// <param name="OutputHash">SHA-256 of everything that came out.</param>
public sealed record DayResult(
    IReadOnlyList<Match> Matches,
    IReadOnlyList<ExceptionFinding> Findings,
    IReadOnlyList<SuggestedMatch> Suggestions,
    RunTotals Totals,
    string InputHash,
    string OutputHash)
{
    /// <summary>The parts of bills without money, by id.</summary>
    public IReadOnlyList<ExpectedTender> LeftExpected { get; init; } = [];

    /// <summary>The money without a part of a bill, what only people match last.</summary>
    public IReadOnlyList<ActualMoney> LeftActual { get; init; } = [];
}
