using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Reconciliation.ThreeWay;

/// <summary>What holds on any day with any settlement reports.</summary>
public sealed class ThreeWayTests
{
    private static readonly FsCheck.Gen<DayBooks> Days = Rule.Drawn(SettledDraw.Draw);

    [Fact]
    public void Reconcile_AnyReports_ConservesAllThreeSides() => EachDay((books, result) =>
    {
        Assert.Equal(VndAmount.Sum(books.Settled.Select(line => line.Gross)), result.Totals.Settled.Recorded);
        Assert.Equal(VndAmount.Sum(result.Findings.Select(finding => finding.SettledAmount)), result.Totals.Settled.Listed);
        Assert.True(result.Totals.Settled.Balances && result.Totals.Money.Balances && result.Totals.Billed.Balances);
    });

    /// <summary>However many tell of it, a transaction is one piece of money.</summary>
    [Fact]
    public void Reconcile_AnyReports_PutsEachPieceOfMoneyInOnePlace() => EachDay((_, result) =>
    {
        var listed = result.Findings.Where(finding => finding.ActualAmount > VndAmount.Zero).Select(finding => finding.ActualId!).ToList();

        Assert.Equal(listed.Distinct(), listed);
        Assert.Empty(listed.Intersect(result.Matches.Where(match => match.ActualAmount > VndAmount.Zero).Select(match => match.ActualId)));
    });

    /// <summary>A line changes no match: what only reports tell is left to people.</summary>
    [Fact]
    public void Reconcile_AnyReportsOfAnOpenDay_MatchesNoLineByItself() => EachDay((_, result) =>
        Assert.DoesNotContain(result.Matches, match => match.ActualId.StartsWith("stn_", StringComparison.Ordinal)));

    [Fact]
    public void Reconcile_AnyReports_CountsEachPaymentAndNoMoreMatchedThanThereAre() => EachDay((books, result) =>
    {
        var part = result.Totals.SettledPayments;
        var payments = books.Settled.Where(line => line.Kind == SettlementKind.Payment).ToList();

        Assert.Equal((payments.Count, VndAmount.Sum(payments.Select(line => line.Gross))), ((int)part.Count, part.Value));
        Assert.InRange(part.AutomaticCount + part.ManualCount, 0, part.Count);
        Assert.InRange((part.AutomaticValue + part.ManualValue).Dong, 0, part.Value.Dong);
    });

    [Fact]
    public void Reconcile_ShuffledReports_GiveTheSameBytes() => EachDay((books, result) =>
    {
        var random = new Random(books.Settled.Count);
        for (var i = 0; i < 3; i++)
        {
            var mixed = DayDraw.Shuffled(books, random) with { Settled = [.. books.Settled.OrderBy(_ => random.Next())] };
            var again = Reconcile(mixed);

            Assert.Equal(result.Findings, again.Findings);
            Assert.Equal((result.InputHash, result.OutputHash, result.Totals), (again.InputHash, again.OutputHash, again.Totals));
        }
    });

    [Fact]
    public void Reconcile_AnyReports_NamesEachFindingOnce() => EachDay((_, result) =>
        Assert.Equal(result.Findings.Count, result.Findings.Select(finding => finding.NaturalKey).Distinct().Count()));

    private static DayResult Reconcile(DayBooks books) => DayReconciler.Reconcile(books, isOver: true, MatchPolicy.Default, Sample.Fees);

    private static void EachDay(Action<DayBooks, DayResult> check) => Rule.Holds(Days, books => check(books, Reconcile(books)));
}
