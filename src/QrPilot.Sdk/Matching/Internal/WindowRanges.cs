namespace QrPilot.Sdk.Matching.Internal;

/// <summary>The money that each bill could be paid by, going by amount and time: ranges of positions in <see cref="AmountOrder"/>. Nothing is
/// listed pair by pair, so a busy amount costs no more than a rare one.</summary>
internal static class WindowRanges
{
    public static List<(int Bill, int Low, int High)> Of(MatchState state, AmountOrder money)
    {
        var ranges = new List<(int Bill, int Low, int High)>(state.OpenExpected.Length);
        foreach (var bill in state.OpenExpected)
        {
            if (state.OfExpected.IsFree(bill) && state.Expected.IsTimed(bill))
            {
                Add(state, money, bill, state.Expected.Amounts[bill], ranges);
            }
        }

        return ranges;
    }

    /// <summary>Adds the ranges of money of an amount, within the tolerance, around the time of a bill.</summary>
    public static void Add(MatchState state, AmountOrder money, int bill, long amount, List<(int Bill, int Low, int High)> ranges)
    {
        var (tolerance, window) = (state.Policy.Tolerance.Dong, state.Policy.Window.Ticks);
        var (from, to) = (state.Expected.Times[bill] - window, state.Expected.Times[bill] + window);
        var low = money.First(amount - tolerance, from);
        while (low < money.Count && money.AmountAt(low) <= amount + tolerance)
        {
            var current = money.AmountAt(low);
            low = money.First(current, from, low);
            var high = money.First(current, to + 1, low);
            if (high > low)
            {
                ranges.Add((bill, low, high));
            }

            low = money.First(current + 1, from, high);
        }
    }
}
