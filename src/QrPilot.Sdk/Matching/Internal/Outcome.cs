namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Draws up what a partition came to once all rules have run.</summary>
internal static class Outcome
{
    private const int NamedScore = 500;

    public static PartitionMatches Of(MatchPartition partition, MatchState state)
    {
        SuggestNamed(state);
        var suggestions = Standing(state);
        return new PartitionMatches(partition, state.OfExpected, state.Lines, suggestions, LeftExpected(state), LeftActual(state));
    }

    /// <summary>Money that names an open bill with another amount or tender is for a person to link, unless a rule has found more.</summary>
    private static void SuggestNamed(MatchState state)
    {
        var suggested = state.Suggestions.Select(item => item.Actual).ToHashSet();
        foreach (var actual in state.OpenActual)
        {
            var why = state.WhyActual(actual);
            var named = state.OfActual.NearOf(actual);
            if (named >= 0
                && why is MatchReason.AmountDiffers or MatchReason.TenderDiffers or MatchReason.NotUnique
                && !suggested.Contains(actual)
                && state.OfActual.IsOpen(actual)
                && state.OfExpected.IsOpen(named)
                && state.Expected.References.IsSame(named, state.Actual.References, actual))
            {
                state.Suggestions.Add(new MatchSuggestion(
                    named, actual, 0, PairingRule.Reference, MatchReason.ReferenceEqual, why, NamedScore));
            }
        }
    }

    /// <summary>The suggestions of which both rows are still open, the best of each bill.</summary>
    private static List<MatchSuggestion> Standing(MatchState state)
    {
        var all = state.Suggestions;
        all.RemoveAll(item => !state.OfExpected.IsOpen(item.Expected) || !state.OfActual.IsOpen(item.Actual));
        all.Sort((left, right) => Compare(state, left, right));
        var kept = new List<MatchSuggestion>(all.Count);
        var ofBill = 0;
        foreach (var item in all)
        {
            ofBill = kept.Count > 0 && kept[^1].Expected == item.Expected ? ofBill : 0;
            if (item.Group > 0 || ofBill++ < state.Policy.MaxSuggestions)
            {
                kept.Add(item);
            }
        }

        return kept;
    }

    private static int Compare(MatchState state, MatchSuggestion left, MatchSuggestion right)
    {
        var byBill = left.Expected.CompareTo(right.Expected);
        var byScore = byBill != 0 ? byBill : right.Score.CompareTo(left.Score);
        var byRule = byScore != 0 ? byScore : left.Rule.CompareTo(right.Rule);
        return byRule != 0 || left.Actual == right.Actual ? byRule : state.Actual.Compare(left.Actual, right.Actual);
    }

    private static Leftover[] LeftExpected(MatchState state)
    {
        var left = new List<Leftover>(state.OpenExpected.Length);
        foreach (var row in state.OpenExpected)
        {
            if (state.OfExpected.IsOpen(row))
            {
                left.Add(new Leftover(row, state.WhyExpected(row), state.OfExpected.NearOf(row)));
            }
        }

        return [.. left];
    }

    private static Leftover[] LeftActual(MatchState state)
    {
        var left = new List<Leftover>(state.OpenActual.Length);
        foreach (var row in state.OpenActual)
        {
            if (state.OfActual.IsOpen(row))
            {
                left.Add(new Leftover(row, state.WhyActual(row), state.OfActual.NearOf(row)));
            }
        }

        return [.. left];
    }
}
