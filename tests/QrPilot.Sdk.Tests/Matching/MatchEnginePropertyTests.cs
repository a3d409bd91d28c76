using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Matching;

/// <summary>What holds for every input; a failing one is cut down to the rows that matter.</summary>
public sealed class MatchEnginePropertyTests
{
    private static readonly MatchPolicy[] Policies =
    [
        MatchPolicy.Default,
        MatchPolicy.ExactOnly,
        MatchPolicy.Default with { Tolerance = Sample.Dong(10_000) },
        MatchPolicy.Default with { MatchesUniqueInWindow = true, MaxBlock = 2, MaxGroup = 2 },
    ];

    [Fact]
    public void Match_AnyRows_KeepsEachDongOfBothSides() => EachCase((partition, found) =>
    {
        AssertKept(partition.Expected, found.Lines.Select(line => (line.Expected, line.ExpectedAmount.Dong)), found.LeftExpected);
        AssertKept(partition.Actual, found.Lines.Select(line => (line.Actual, line.ActualAmount.Dong)), found.LeftActual);
        Assert.Equal(found.Lines.Count(), found.LineCount);
    });

    [Fact]
    public void Match_ShuffledRows_DecidesTheSame() => Rule.HoldsForAll(Piece.Any, drawn => Array.ForEach(Policies, policy =>
    {
        var pieces = Piece.Named(drawn);
        var first = MatchEngine.Match(Piece.Partition(pieces, policy)).Digest();
        var random = new Random(pieces.Length);

        for (var i = 0; i < 3; i++)
        {
            random.Shuffle(pieces);
            Assert.Equal(first, MatchEngine.Match(Piece.Partition(pieces, policy)).Digest());
        }
    }));

    [Fact]
    public void Match_HashesThatCollide_DecidesTheSame() => Rule.HoldsForAll(Piece.Any, drawn =>
    {
        var pieces = Piece.Named(drawn);

        var weak = MatchEngine.Match(Piece.Partition(pieces, hashMask: 0));

        Assert.Equal(MatchEngine.Match(Piece.Partition(pieces)).Digest(), weak.Digest());
    });

    [Fact]
    public void Match_AnyPair_HasTheTenderTheAmountAndWhatItsRuleAsksFor() => EachCase((partition, found) =>
    {
        var (ours, theirs) = (partition.Expected, partition.Actual);
        Assert.All(found.Lines, line =>
        {
            Assert.Equal(ours.TenderNameOf(line.Expected), theirs.TenderNameOf(line.Actual));
            if (line.Rule is PairingRule.Reference or PairingRule.TransactionId or PairingRule.TimeWindow)
            {
                Assert.InRange(line.ExpectedAmount.Dong - line.ActualAmount.Dong, -partition.Policy.Tolerance.Dong, partition.Policy.Tolerance.Dong);
            }

            Assert.True(line.Rule switch
            {
                PairingRule.Reference => ours.ReferenceOf(line.Expected) == theirs.ReferenceOf(line.Actual),
                PairingRule.TransactionId => ours.TransactionIdOf(line.Expected) == theirs.TransactionIdOf(line.Actual),
                PairingRule.DamagedReference => partition.Policy.MatchesDamagedReferences,
                PairingRule.BillGroup or PairingRule.PaymentGroup => partition.Policy.MatchesGroups,
                PairingRule.TimeWindow => partition.Policy.MatchesUniqueInWindow,
                _ => false,
            });
        });
    });

    [Fact]
    public void Match_AnyGroup_AddsUpOnBothSides() => EachCase((partition, found) => Assert.All(
        found.Lines.Where(line => line.Group > 0).GroupBy(line => line.Group),
        group => Assert.InRange(
            group.Sum(line => line.ExpectedAmount.Dong) - group.Sum(line => line.ActualAmount.Dong),
            -partition.Policy.Tolerance.Dong,
            partition.Policy.Tolerance.Dong)));

    [Fact]
    public void Match_AnySuggestion_IsOfTwoRowsThatAreLeft() => EachCase((_, found) =>
    {
        var (expected, actual) = (found.LeftExpected.Select(left => left.Row).ToHashSet(), found.LeftActual.Select(left => left.Row).ToHashSet());

        Assert.All(found.Suggestions, item => Assert.True(expected.Contains(item.Expected) && actual.Contains(item.Actual)));
        Assert.All(
            found.Suggestions.Where(item => item.Group == 0).GroupBy(item => item.Expected),
            items => Assert.InRange(items.Count(), 1, found.Partition.Policy.MaxSuggestions));
    });

    [Fact]
    public void Match_AnyDecision_HasASentence() => EachCase((_, found) =>
    {
        Assert.All(found.Lines, line => Assert.EndsWith(".", MatchReasonText.Of(found, line), StringComparison.Ordinal));
        Assert.All(found.Suggestions, item => Assert.EndsWith(".", MatchReasonText.Of(found, item), StringComparison.Ordinal));
        Assert.All(found.LeftExpected, left => Assert.EndsWith(".", MatchReasonText.OfExpected(found, left), StringComparison.Ordinal));
        Assert.All(found.LeftActual, left => Assert.EndsWith(".", MatchReasonText.OfActual(found, left), StringComparison.Ordinal));
    });

    [Fact]
    public void Match_TablesUsedAgain_DecidesTheSame() => Rule.HoldsForAll(Piece.Any, drawn =>
    {
        var pieces = Piece.Named(drawn);
        var partition = Piece.Partition(pieces);
        var first = MatchEngine.Match(partition).Digest();

        partition.Expected.Clear();
        partition.Actual.Clear();
        Assert.Equal(0, MatchEngine.Match(partition).LineCount);
        Piece.Fill(pieces, partition.Expected, partition.Actual);

        Assert.Equal(first, MatchEngine.Match(partition).Digest());
    });

    [Fact]
    public void MatchAll_AnyNumberOfThreads_GivesTheSameInTheSameOrder()
    {
        var partitions = Enumerable.Range(0, 40)
            .Select(seed => Piece.Partition(Piece.Named(FsCheck.Fluent.Gen.Sample(FsCheck.Fluent.Gen.ArrayOf(Piece.Any), 1, 30)[0])))
            .ToList();
        var alone = partitions.ConvertAll(partition => MatchEngine.Match(partition).Digest());

        Assert.Equal(alone, MatchEngine.MatchAll(partitions, 1, TestContext.Current.CancellationToken).Select(found => found.Digest()));
        Assert.Equal(alone, MatchEngine.MatchAll(partitions, 8, TestContext.Current.CancellationToken).Select(found => found.Digest()));
    }

    [Fact]
    public void MatchAll_ManyPartitions_HoldsFewAtOnce()
    {
        var (made, read) = (0, 0);
        IEnumerable<MatchPartition> Make()
        {
            for (; made < 100; made++)
            {
                yield return Piece.Partition([]);
            }
        }

        foreach (var _ in MatchEngine.MatchAll(Make(), 2, TestContext.Current.CancellationToken))
        {
            read++;
            Assert.InRange(made - read, -1, 4);
        }

        Assert.Equal(100, read);
    }

    private static void EachCase(Action<MatchPartition, PartitionMatches> check) => Rule.HoldsForAll(Piece.Any, drawn =>
        Array.ForEach(Policies, policy =>
        {
            var partition = Piece.Partition(Piece.Named(drawn), policy);
            check(partition, MatchEngine.Match(partition));
        }));

    private static void AssertKept(MoneyTable table, IEnumerable<(int Row, long Dong)> lines, IReadOnlyList<Leftover> left)
    {
        var matched = lines.GroupBy(line => line.Row).ToDictionary(line => line.Key, line => line.Sum(part => part.Dong));

        Assert.Equal(table.Count, matched.Count + left.Count);
        Assert.All(left, row => Assert.DoesNotContain(row.Row, matched));
        Assert.All(matched, row => Assert.Equal(table.AmountOf(row.Key).Dong, row.Value));
    }
}
