using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Matching;

/// <summary>What each rule takes and what it leaves to people.</summary>
public sealed class MatchRuleTests
{
    private const string Reference = "pay_0193f0a1b2c37d4e8f9001122334455a";

    [Theory]
    [InlineData("PAY_0193F0A1B2C37D4E8F9001122334455A", MatchReason.CaseOrAccentsLost)]
    [InlineData("pay_0193f0a1b2c37d4e8f9001122334455b", MatchReason.OneEditAway)]
    [InlineData("pay_0193f0a1b2c37d4e8f9001122334455", MatchReason.OneEditAway)]
    [InlineData("ay_0193f0a1b2c37d4e8f9001122334455a", MatchReason.OneEditAway)]
    [InlineData("pay_0193f0a1b2c37d4e88f9001122334455a", MatchReason.OneEditAway)]
    [InlineData("PAY0193F0A1B2C37D4E8F9001122334455A", MatchReason.OneEditAway)]
    [InlineData("pay_0193f0a1b2c37d4e8f90", MatchReason.Truncated)]
    [InlineData("CK " + Reference + " ban 5", MatchReason.InsideMemo)]
    public void Match_DamagedReference_IsMatched(string damaged, MatchReason why)
    {
        var line = Assert.Single(Match(Bill("e1", Reference), Money("a1", damaged)).Lines);

        Assert.Equal((PairingRule.DamagedReference, why), (line.Rule, line.Why));
    }

    [Fact]
    public void Match_AccentsLost_IsMatched() => Assert.Equal(
        MatchReason.CaseOrAccentsLost,
        Assert.Single(Match(Bill("e1", "Hóa đơn Bàn Năm 77"), Money("a1", "HOA DON BAN NAM 77")).Lines).Why);

    [Theory]
    [InlineData("pay_0193f0a1b2c37d4e8f")]
    [InlineData("pay_0193f0a1b2c37d4e8f9001122334ffff")]
    [InlineData("0193f0a1")]
    public void Match_TooMuchLost_IsNotMatched(string damaged) =>
        Assert.Empty(Match(Bill("e1", Reference), Money("a1", damaged)).Lines);

    [Theory]
    [InlineData("ORD-000124")]
    [InlineData("ORD-00123")]
    [InlineData("ORD-0001230")]
    public void Match_NeighbourInARunningNumber_IsNotMatched(string neighbour) =>
        Assert.Empty(Match(Bill("e1", "ORD-000123"), Money("a1", neighbour)).Lines);

    [Fact]
    public void Match_DamagedReferenceNearTwoBills_IsSuggestedForBoth()
    {
        var found = Match(Bill("e1", Reference[..^1] + "b"), Bill("e2", Reference[..^1] + "c"), Money("a1", Reference));

        Assert.Equal(0, found.LineCount);
        Assert.Equal([MatchReason.NotUnique, MatchReason.NotUnique], found.Suggestions.Select(item => item.WhyNot));
    }

    [Fact]
    public void Match_DamagedReferenceNearABillThatIsPaid_IsOnlySuggested()
    {
        var near = Reference[..^1] + "b";

        var found = Match(Bill("e1", Reference), Bill("e2", near), Money("a1", Reference), Money("a2", Reference[..^1] + "c"));

        Assert.Equal(1, found.LineCount);
        Assert.Equal(MatchReason.NotUnique, Assert.Single(found.Suggestions).WhyNot);
    }

    [Fact]
    public void Match_DamagedReferenceOfAnotherAmount_IsOnlySuggested() => Assert.Equal(
        MatchReason.AmountDiffers, Assert.Single(Match(Bill("e1", Reference), Money("a1", Reference[..^1], 49_000)).Suggestions).WhyNot);

    [Fact]
    public void Match_DamagedReferenceOfAnotherTransaction_IsOnlySuggested() => Assert.Equal(
        MatchReason.TransactionDiffers,
        Assert.Single(Match(
            Bill("e1", Reference) with { Transaction = "9001" }, Money("a1", Reference[..^1]) with { Transaction = "9002" }).Suggestions).WhyNot);

    [Fact]
    public void Match_TransactionOfMoneyThatNamesAnotherBill_IsOnlySuggested()
    {
        var found = Match(
            Bill("e1", "ref-one") with { Transaction = "9001" }, Bill("e2", "ref-two", 70_000), Money("a1", "ref-two") with { Transaction = "9001" });

        Assert.Equal(0, found.LineCount);
        Assert.Contains(found.Suggestions, item => item is { Rule: PairingRule.TransactionId, WhyNot: MatchReason.NamesAnotherBill });
    }

    [Fact]
    public void Match_BillPaidInParts_IsMatchedAsAGroup()
    {
        var found = Match(Bill("e1", Reference, 90_000), Money("a1", Reference, 60_000), Money("a2", Reference, 30_000));

        Assert.Equal([60_000L, 30_000L], found.Lines.Select(line => line.ExpectedAmount.Dong).OrderDescending());
        Assert.All(found.Lines, line => Assert.Equal((PairingRule.BillGroup, 1), (line.Rule, line.Group)));
        Assert.Empty(found.LeftExpected);
    }

    [Fact]
    public void Match_HalfABillToldTwice_IsOnlySuggested()
    {
        var half = Money("a1", Reference, 45_000) with { Transaction = "9001" };

        var found = Match(Bill("e1", Reference, 90_000), half, half with { Id = "a2" });

        Assert.Equal(0, found.LineCount);
        Assert.All(found.Suggestions, item => Assert.Equal(MatchReason.NotUnique, item.WhyNot));
    }

    [Fact]
    public void Match_PartsAndSomethingBesides_SuggestsThePartsThatAddUp()
    {
        var found = Match(
            Bill("e1", Reference, 90_000), Money("a1", Reference, 60_000), Money("a2", Reference, 30_000), Money("a3", Reference, 7_000));

        Assert.Equal(0, found.LineCount);
        Assert.Equal(2, found.Suggestions.Count(item => item.Why == MatchReason.PartOfBillSum));
    }

    [Fact]
    public void Match_MemoOfSeveralBills_IsMatchedAsAGroup()
    {
        var found = Match(Bill("e1", "QPX7K2M4N1"), Bill("e2", "QPA3B8T6W9", 20_000), Money("a1", "Tra tien qpx7k2m4n1, qpa3b8t6w9", 70_000));

        Assert.Equal(2, found.LineCount);
        Assert.All(found.Lines, line => Assert.Equal((PairingRule.PaymentGroup, line.ExpectedAmount), (line.Rule, line.ActualAmount)));
        Assert.Empty(found.LeftActual);
    }

    [Fact]
    public void Match_MemoOfABillThatIsPaid_IsOnlySuggested()
    {
        var found = Match(Bill("e1", "QPX7K2M4N1"), Bill("e2", "QPA3B8T6W9"), Money("a1", "QPA3B8T6W9"), Money("a2", "QPX7K2M4N1 QPA3B8T6W9"));

        Assert.Equal(1, found.LineCount);
        Assert.Equal(MatchReason.NotUnique, Assert.Single(found.Suggestions).WhyNot);
    }

    [Fact]
    public void Match_BillsClosedTogether_AreSuggestedForTheirSum()
    {
        var found = Match(
            Bill("e1", "ref-one") with { ClosedWith = "c" }, Bill("e2", "ref-two", 30_000) with { ClosedWith = "c" }, Money("a1", "", 80_000));

        Assert.Equal(0, found.LineCount);
        Assert.Equal(
            [("e1", MatchReason.ClosedTogetherSum), ("e2", MatchReason.ClosedTogetherSum)],
            found.Suggestions.Select(item => (found.Partition.Expected.IdOf(item.Expected), item.Why)));
    }

    [Fact]
    public void Match_OnlyPairInTheWindow_IsSuggestedAndMatchedWhereTheStoreSaysSo()
    {
        Piece[] rows = [Bill("e1", Reference), Money("a1", "") with { At = Sample.Noon.AddMinutes(20) }];

        Assert.Equal(MatchReason.LeftToPeople, Assert.Single(Match(rows).Suggestions).WhyNot);
        Assert.Equal(
            PairingRule.TimeWindow,
            Assert.Single(MatchEngine.Match(Piece.Partition(rows, MatchPolicy.Default with { MatchesUniqueInWindow = true })).Lines).Rule);
    }

    [Fact]
    public void Match_MoneyWithAReferenceOfNobody_IsNeverMatchedByItsTime() => Assert.Equal(
        MatchReason.UnknownReference,
        Assert.Single(MatchEngine.Match(Piece.Partition(
            [Bill("e1", Reference), Money("a1", "XYZ")], MatchPolicy.Default with { MatchesUniqueInWindow = true })).Suggestions).WhyNot);

    [Fact]
    public void Match_SeveralOfOneAmount_SuggestsTheCheapestPairingNotTheNearestPair()
    {
        // Greedy would pair a1 with e2, one minute away, and leave e1 and a2 too far apart.
        var found = Match(
            Bill("e1", "r1"),
            Bill("e2", "r2") with { At = Sample.Noon.AddMinutes(21) },
            Money("a1", "") with { At = Sample.Noon.AddMinutes(20) },
            Money("a2", "") with { At = Sample.Noon.AddMinutes(45) });

        Assert.Equal([("e1", "a1"), ("e2", "a2")], Pairs(found));
        Assert.Equal("a1", found.Partition.Actual.IdOf(found.Suggestions[1].Rejected));
    }

    [Fact]
    public void Match_Twins_AreATieThatNobodyDecides()
    {
        var found = Match(Bill("e1", "r1"), Bill("e2", "r2"), Money("a1", ""));

        Assert.Equal([MatchReason.Tie], found.Suggestions.Select(item => item.WhyNot).Distinct());
    }

    [Fact]
    public void Match_MoreThanTheBound_IsLeftWithTheReason()
    {
        var rows = Enumerable.Range(0, 17).SelectMany(i => new[] { Bill($"e{i}", $"r{i}"), Money($"a{i}", "") }).ToArray();

        var found = Match(rows);

        Assert.Empty(found.Suggestions);
        Assert.All(found.LeftExpected.Concat(found.LeftActual), left => Assert.Equal(MatchReason.TooManyCandidates, left.Why));
    }

    [Fact]
    public void Match_SameReferenceOtherTender_IsOnlySuggested() => Assert.Equal(
        MatchReason.TenderDiffers,
        Assert.Single(Match(Bill("e1", Reference) with { Tender = Tender.Cash }, Money("a1", Reference)).Suggestions).WhyNot);

    [Fact]
    public void Match_PaidTwice_MatchesTheOneOfItsTransaction()
    {
        var found = Match(
            Bill("e1", Reference) with { Transaction = "9002" },
            Money("a1", Reference) with { Transaction = "9001" },
            Money("a2", Reference) with { Transaction = "9002", At = Sample.Noon.AddMinutes(1) });

        Assert.Equal("a2", found.Partition.Actual.IdOf(Assert.Single(found.Lines).Actual));
        Assert.Equal(MatchReason.PaidAlready, Assert.Single(found.LeftActual).Why);
    }

    [Fact]
    public void Match_WithinTheTolerance_KeepsBothAmounts()
    {
        var partition = Piece.Partition(
            [Bill("e1", Reference), Money("a1", Reference, 49_995)], MatchPolicy.Default with { Tolerance = Sample.Dong(5) });

        var line = Assert.Single(MatchEngine.Match(partition).Lines);

        Assert.Equal((50_000, 49_995), (line.ExpectedAmount.Dong, line.ActualAmount.Dong));
    }

    private static IEnumerable<(string Expected, string Actual)> Pairs(PartitionMatches found) => found.Suggestions.Select(item =>
        (found.Partition.Expected.IdOf(item.Expected), found.Partition.Actual.IdOf(item.Actual)));

    private static PartitionMatches Match(params Piece[] rows) => MatchEngine.Match(Piece.Partition(rows));

    private static Piece Bill(string id, string reference, long dong = 50_000) => new() { Id = id, Reference = reference, Dong = dong };

    private static Piece Money(string id, string reference, long dong = 50_000) =>
        new() { IsActual = true, Id = id, Reference = reference, Dong = dong };
}
