using System.Text;
using FsCheck;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Matching.Internal;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Matching;

/// <summary>The parts of the engine beside slow ways to the same answer.</summary>
public sealed class MatchingPartsTests
{
    [Fact]
    public void Solve_AnyCosts_IsAsCheapAsTheBestPermutation() => Rule.Holds(
        Rule.Drawn(random => Enumerable.Range(0, 5 * 5).Select(_ => (long)random.Next(20)).ToArray()),
        costs =>
        {
            Span<int> columns = stackalloc int[5];

            var total = Assignment.Solve(costs, 5, columns);

            Assert.Equal(Permutations([0, 1, 2, 3, 4]).Min(order => order.Select((column, row) => costs[(row * 5) + column]).Sum()), total);
            Assert.Equal([0, 1, 2, 3, 4], columns.ToArray().Order());
        });

    [Fact]
    public void Find_AnyAmounts_CountsTheWaysAsFarAsTwo() => Rule.Holds(
        Rule.Drawn(random => (Amounts: Enumerable.Range(0, random.Next(7)).Select(_ => (long)random.Next(1, 9)).ToArray(), Sum: (long)random.Next(1, 20))),
        draw =>
        {
            var sums = Enumerable.Range(1, (1 << draw.Amounts.Length) - 1)
                .Count(chosen => draw.Amounts.Where((_, at) => (chosen >> at & 1) != 0).Sum() == draw.Sum);

            Assert.Equal(Math.Min(2, sums), SubsetSum.Find(draw.Amounts, draw.Sum, 0, out var subset));
            Assert.True(sums == 0 || subset.Sum(at => draw.Amounts[at]) == draw.Sum);
        });

    [Fact]
    public void DamageOf_TextsOfEqualLength_IsWithinOneEdit() => Rule.Holds(
        Rule.Drawn(random => (Text(random), Text(random))),
        pair =>
        {
            var damage = FoldedText.DamageOf(Encoding.ASCII.GetBytes(pair.Item1), Encoding.ASCII.GetBytes(pair.Item2), 1);

            var edits = Edits(pair.Item1, pair.Item2);
            Assert.Equal(
                edits switch
                {
                    0 => MatchReason.CaseOrAccentsLost,
                    1 => MatchReason.OneEditAway,
                    _ => pair.Item1.StartsWith(pair.Item2, StringComparison.Ordinal)
                        && pair.Item2.Length >= FoldedText.ShortestPart(pair.Item1.Length) ? MatchReason.Truncated : null,
                },
                damage);
        });

    [Fact]
    public void Of_AnyExactText_IsReadBackFromItsKey() => Rule.Holds(
        Rule.Drawn(random => random.Next(2) == 0
            ? new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => (char)random.Next(32, 800))])
            : $"{(random.Next(2) == 0 ? "pay_" : "tbl_")}{random.NextInt64(1L << 48):x12}7{random.Next(1 << 12):x3}{"89ab"[random.Next(4)]}{random.NextInt64(1L << 60):x15}"),
        text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Span<byte> back = stackalloc byte[TextKeyCoder.MostExactBytes];

            var key = TextKeyCoder.Of(bytes);

            Assert.False(key.IsHashed);
            Assert.Equal(text, Encoding.UTF8.GetString(back[..TextKeyCoder.Write(key, back)]));
        });

    [Theory]
    [InlineData("pay_0193f0a1b2c34d4e8f9001122334455a")]
    [InlineData("pay_0193F0A1B2C37D4E8F9001122334455A")]
    [InlineData("pay_0193f0a1b2c37d4e0f9001122334455a")]
    [InlineData("xyz_0193f0a1b2c37d4e8f9001122334455a")]
    [InlineData("pay_0193f0a1b2c37d4e8f9001122334455g")]
    [InlineData("0123456789abcdef")]
    public void Of_LongTextThatIsNoIdOfOurs_IsHashed(string text) => Assert.True(TextKeyCoder.Of(Encoding.UTF8.GetBytes(text)).IsHashed);

    private static string Text(Random random) => new([.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => (char)('a' + random.Next(2)))]);

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var above = row[0]++;
            for (var j = 1; j <= right.Length; j++)
            {
                (above, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, above + (left[i - 1] == right[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
