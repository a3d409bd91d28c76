using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Lays money out over bills, in order, so that each dong of both sides stands in one line.</summary>
internal static class GroupLines
{
    /// <param name="state">The partition.</param>
    /// <param name="rule">R4 or R5.</param>
    /// <param name="why">What speaks for it.</param>
    /// <param name="objection">What speaks against it, or null: then it is matched.</param>
    /// <param name="score">How sure, of 1000.</param>
    /// <param name="expected">The bills in order.</param>
    /// <param name="actual">The money in order.</param>
    public static void Add(
        MatchState state, PairingRule rule, MatchReason why, MatchReason? objection, int score, List<int> expected, List<int> actual)
    {
        var group = expected.Count + actual.Count > 2 ? state.NextGroup() : 0;
        var (i, j) = (0, 0);
        var (open, left) = (state.Expected.Amounts[expected[0]], state.Actual.Amounts[actual[0]]);
        while (true)
        {
            var isLastBill = i == expected.Count - 1;
            var isLastMoney = j == actual.Count - 1;

            // Within the tolerance the sums may differ: where one side has ended, the other's rest goes to its last row.
            var ofBill = isLastMoney && (isLastBill || left == 0) ? open : Math.Min(open, left);
            var ofMoney = isLastBill && (isLastMoney || open == 0) ? left : Math.Min(open, left);
            if (objection is { } against)
            {
                state.Suggest(new MatchSuggestion(expected[i], actual[j], group, rule, why, against, objection == MatchReason.LeftToPeople ? score : score / 2));
            }
            else
            {
                state.Take(new MatchLine(expected[i], actual[j], group, rule, why, score, new VndAmount(ofBill), new VndAmount(ofMoney)));
            }

            if (isLastBill && isLastMoney)
            {
                return;
            }

            (open, left) = (open - ofBill, left - ofMoney);
            if (left == 0 && !isLastMoney)
            {
                left = state.Actual.Amounts[actual[++j]];
            }

            if (open == 0 && !isLastBill)
            {
                open = state.Expected.Amounts[expected[++i]];
            }
        }
    }
}
