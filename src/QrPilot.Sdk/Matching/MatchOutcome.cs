using System.Collections.Frozen;

namespace QrPilot.Sdk.Matching;

/// <summary>What matching gave. Every input stands in exactly one of the lists of matches, expected and actual.</summary>
/// <param name="Matches">By expected id.</param>
/// <param name="Expected">Parts of bills without money, by id.</param>
/// <param name="Actual">Money without a part of a bill, oldest first.</param>
/// <param name="Suggestions">Which of these may belong together, by expected id, the surest first.</param>
public sealed record MatchOutcome(
    IReadOnlyList<Match> Matches,
    IReadOnlyList<ExpectedTender> Expected,
    IReadOnlyList<ActualMoney> Actual,
    IReadOnlyList<SuggestedMatch> Suggestions)
{
    /// <summary>The ids of money for which several parts of bills are equally good.</summary>
    public IReadOnlySet<string> Ties { get; init; } = FrozenSet<string>.Empty;
}
