using System.Numerics;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Tries every part of a small set.</summary>
internal static class SubsetSum
{
    /// <summary>Counts the parts that add up to a sum, as far as two.</summary>
    /// <param name="amounts">At most <see cref="MatchPolicy.LargestGroup"/>.</param>
    /// <param name="sum">The sum.</param>
    /// <param name="tolerance">How far off it may be.</param>
    /// <param name="subset">Where the amounts of the first part found stand.</param>
    public static int Find(IReadOnlyList<long> amounts, long sum, long tolerance, out List<int> subset)
    {
        subset = [];
        var ways = 0;
        long current = 0;
        uint chosen = 0;
        for (uint i = 1; i < 1U << amounts.Count && ways < 2; i++)
        {
            // Gray code: each step adds or takes away one amount.
            var at = BitOperations.TrailingZeroCount(i);
            chosen ^= 1U << at;
            current += (chosen >> at & 1) != 0 ? amounts[at] : -amounts[at];
            if (Math.Abs(current - sum) <= tolerance && ++ways == 1)
            {
                subset = [.. Enumerable.Range(0, amounts.Count).Where(item => (chosen >> item & 1) != 0)];
            }
        }

        return ways;
    }
}
