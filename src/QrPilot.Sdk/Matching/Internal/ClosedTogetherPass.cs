namespace QrPilot.Sdk.Matching.Internal;

/// <summary>R5 without names: bills that were closed together and add up to one payment near in time. Amount and time prove nothing, so this
/// only suggests.</summary>
internal static class ClosedTogetherPass
{
    private const int Score = 600;

    public static void Run(MatchState state)
    {
        if (state.Expected.ClosedWith.IsEmpty)
        {
            return;
        }

        using var money = new AmountOrder(state.OpenActual, state.OfActual, state.Actual);
        var found = new List<(List<int> Bills, int Actual)>();
        foreach (var bills in Groups(state))
        {
            bills.Sort(state.Expected.Compare);
            if (bills.Count > state.Policy.MaxGroup)
            {
                bills.ForEach(row => state.ExplainExpected(row, MatchReason.TooManyCandidates));
            }
            else if (money.Count > 0)
            {
                Search(state, money, bills, found);
            }
        }

        var uses = found.GroupBy(hit => hit.Actual).ToDictionary(hits => hits.Key, hits => hits.Count());
        var hitsOfBill = found.SelectMany(hit => hit.Bills).GroupBy(row => row).ToDictionary(row => row.Key, row => row.Count());
        foreach (var (bills, actual) in found)
        {
            if (uses[actual] == 1 && bills.TrueForAll(row => hitsOfBill[row] == 1))
            {
                GroupLines.Add(state, PairingRule.PaymentGroup, MatchReason.ClosedTogetherSum, MatchReason.LeftToPeople, Score, bills, [actual]);
            }
        }
    }

    private static IEnumerable<List<int>> Groups(MatchState state)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var row in state.OpenExpected)
        {
            if (state.OfExpected.IsFree(row) && state.Expected.IsTimed(row) && !state.Expected.ClosedWith[row].IsEmpty)
            {
                var key = state.Expected.ClosedWith.GetString(row);
                if (!groups.TryGetValue(key, out var bills))
                {
                    groups[key] = bills = [];
                }

                bills.Add(row);
            }
        }

        return groups.Values.Where(bills => bills.Count > 1);
    }

    /// <summary>Tries every part of the group that has two bills or more.</summary>
    private static void Search(MatchState state, AmountOrder money, List<int> bills, List<(List<int> Bills, int Actual)> found)
    {
        var ranges = new List<(int Bill, int Low, int High)>();
        for (uint chosen = 3; chosen < 1U << bills.Count; chosen++)
        {
            if (System.Numerics.BitOperations.IsPow2(chosen))
            {
                continue;
            }

            var some = bills.Where((_, at) => (chosen >> at & 1) != 0).ToList();
            ranges.Clear();
            WindowRanges.Add(state, money, some[0], some.Sum(row => state.Expected.Amounts[row]), ranges);
            foreach (var (_, low, high) in ranges)
            {
                for (var at = low; at < Math.Min(high, low + state.Policy.MaxBlock + 1); at++)
                {
                    var actual = money.RowAt(at);
                    if (some.TrueForAll(row => state.IsSameTender(row, actual) && !state.IsOtherTransaction(row, actual)))
                    {
                        found.Add((some, actual));
                    }
                }
            }
        }
    }
}
