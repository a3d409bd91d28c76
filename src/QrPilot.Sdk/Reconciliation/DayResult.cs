using QrPilot.Sdk.Matching;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>What a reconciliation found.</summary>
/// <param name="Matches">The matches, by expected id.</param>
/// <param name="Findings">The exceptions, by natural key.</param>
/// <param name="Totals">The sums; both sides balance.</param>
/// <param name="InputHash">SHA-256 of everything that went in.</param>
/// <param name="OutputHash">SHA-256 of everything that came out.</param>
public sealed record DayResult(
    IReadOnlyList<Match> Matches, IReadOnlyList<ExceptionFinding> Findings, RunTotals Totals, string InputHash, string OutputHash);
