using QrPilot.Sdk.Matching;

namespace QrPilot.Sdk.Reconciliation.Suggestions;

/// <summary>Finds what may belong together among what several days have left. Pure. What the rules would decide within a day is only
/// suggested between days: a person decides.</summary>
internal static class SuggestionRules
{
    public static IReadOnlyList<Suggestion> Of(IReadOnlyList<DayRest> rests, MatchPolicy policy)
    {
        var days = rests.SelectMany(rest => rest.Expected, (rest, tender) => (tender.Id, rest.Day))
            .ToDictionary(item => item.Id, item => item.Day, StringComparer.Ordinal);
        var expected = rests.SelectMany(rest => rest.Expected).ToDictionary(tender => tender.Id, StringComparer.Ordinal);
        var actual = rests.SelectMany(rest => rest.Actual).ToDictionary(money => money.Id, StringComparer.Ordinal);
        var found = DayMatching.Match(expected.Values, actual.Values, policy);
        return
        [
            .. found.Matches.Select(match => new SuggestedMatch(match.ExpectedId, match.ActualId, match.Rule, match.Score, match.Reason))
                .Concat(found.Suggestions)
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.ExpectedId, StringComparer.Ordinal)
                .ThenBy(pair => pair.ActualId, StringComparer.Ordinal)
                .Select(pair => new Suggestion
                {
                    ExpectedId = pair.ExpectedId,
                    ActualId = pair.ActualId,
                    SessionId = expected[pair.ExpectedId].SessionId,
                    BillDay = days[pair.ExpectedId],
                    ExpectedAmount = expected[pair.ExpectedId].Amount,
                    ActualAmount = actual[pair.ActualId].Amount,
                    Rule = pair.Rule,
                    Score = pair.Score,
                    Reason = pair.Reason,
                }),
        ];
    }
}
