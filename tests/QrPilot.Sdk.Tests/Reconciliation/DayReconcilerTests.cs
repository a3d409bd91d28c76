using FsCheck;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Reconciliation;

public sealed class DayReconcilerTests
{
    private static readonly Gen<(DayBooks Books, bool IsOver)> Days =
        Rule.Drawn(random => (DayDraw.Draw(random, random.Next(0, 13)), random.Next(2) == 0));

    [Fact]
    public void Reconcile_AnyDay_ConservesTheMoneyThatCame() => EachDay((counted, result) =>
    {
        var matched = VndAmount.Sum(result.Matches.Select(match => match.ActualAmount));
        var listed = VndAmount.Sum(result.Findings.Select(finding => finding.ActualAmount));

        Assert.Equal(VndAmount.Sum(counted.Money.Values), matched + listed);
        Assert.Equal(new SideTotals(VndAmount.Sum(counted.Money.Values), matched, listed), result.Totals.Money);
    });

    [Fact]
    public void Reconcile_AnyDay_ConservesTheBills() => EachDay((counted, result) =>
    {
        var matched = VndAmount.Sum(result.Matches.Select(match => match.ExpectedAmount));
        var listed = VndAmount.Sum(result.Findings.Select(finding => finding.ExpectedAmount));

        Assert.Equal(counted.Billed, matched + listed);
        Assert.Equal(new SideTotals(counted.Billed, matched, listed), result.Totals.Billed);
    });

    [Fact]
    public void Reconcile_AnyDay_PutsAllOfAllMoneyInItsPlace() => EachDay((counted, result) =>
    {
        var places = result.Matches.Select(match => (Id: match.ActualId, Amount: match.ActualAmount))
            .Concat(result.Findings.Where(finding => finding.ActualId is not null).Select(finding => (Id: finding.ActualId!, Amount: finding.ActualAmount)))
            .GroupBy(place => place.Id)
            .Select(places => (Id: places.Key, Amount: VndAmount.Sum(places.Select(place => place.Amount))));

        Assert.Equal(counted.Money.Select(money => (money.Key, money.Value)).Order(), places.Order());
    });

    [Fact]
    public void Reconcile_AnyDay_ListsEachPartOfABillOnce() => EachDay((counted, result) =>
    {
        var listed = result.Findings.Select(finding => finding.ExpectedId).OfType<string>().ToList();

        Assert.Equal(listed.Distinct(), listed);
        Assert.All(listed.Concat(result.Matches.Select(match => match.ExpectedId)), part => Assert.Contains(part, counted.Parts));
    });

    [Fact]
    public void Reconcile_AnyPair_HasEqualAmountsTendersAndReferencesOrTransactions() => EachBooks((day, result) =>
    {
        var bills = day.Books.Bills.ToList();
        var late = Seal.Late(day.Books);
        var trust = new PaymentTrust(day.Books.Captures, late);
        var expected = bills.SelectMany(bill => ExpectedTenders.Of(bill, trust.Of, late, Seal.Held(day.Books))).ToDictionary(tender => tender.Id);
        var actual = ActualMonies.Of(bills, day.Books.Captures, []).ToDictionary(money => money.Id);

        Assert.All(result.Matches.Where(match => match.Rule is PairingRule.Reference or PairingRule.TransactionId), match =>
        {
            var (tender, money) = (expected[match.ExpectedId], actual[match.ActualId]);

            Assert.Equal((tender.Amount, tender.Tender), (money.Amount, money.Tender));
            Assert.Equal(match.ExpectedAmount, money.Amount);
            Assert.True(match.Rule == PairingRule.Reference
                ? tender.Reference == money.Reference
                : tender.TransactionId is not null && tender.TransactionId == money.TransactionId);
        });
    });

    [Fact]
    public void Reconcile_ShuffledInput_GivesTheSameBytes() => EachBooks((day, result) =>
    {
        var random = new Random(day.Books.Captures.Count);

        for (var i = 0; i < 4; i++)
        {
            var again = DayReconciler.Reconcile(DayDraw.Shuffled(day.Books, random), day.IsOver, MatchPolicy.Default);

            Assert.Equal(result.Matches, again.Matches);
            Assert.Equal(result.Findings, again.Findings);
            Assert.Equal(result.Totals, again.Totals);
            Assert.Equal((result.InputHash, result.OutputHash), (again.InputHash, again.OutputHash));
        }
    });

    [Fact]
    public void Reconcile_AnyDay_CountsWhatItLists() => EachDay((_, result) =>
    {
        Assert.Equal((result.Matches.Count, result.Findings.Count), (result.Totals.Matches, result.Totals.Exceptions));
        Assert.Equal(VndAmount.Sum(result.Findings.Select(finding => finding.AtRisk)), result.Totals.AtRisk);
        Assert.All(result.Findings, finding => Assert.True(finding.AtRisk > VndAmount.Zero));
    });

    [Fact]
    public void Reconcile_ClosedDay_ListsAllLateMoneyAndMatchesNone() => EachBooks((day, result) =>
    {
        var late = ActualMonies.Of(Counted(day), CapturesOf(day), [])
            .Select(money => money.Id)
            .Where(id => day.Books.Close is not null && !day.Books.Sealed.Contains(id));
        var listed = result.Findings.Where(finding => finding.Class == ExceptionClass.LatePayment).Select(finding => finding.ActualId!);

        Assert.Equal(late.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    });

    /// <summary>Whatever comes after a close, the matches it sealed stand, and the money now is what it sealed and what came late.</summary>
    [Fact]
    public void Reconcile_MoneyAfterTheClose_LeavesWhatWasSealed() => Rule.Holds(DayDraw.Books, books =>
    {
        var atTheClose = DayReconciler.Reconcile(DayDraw.AtTheClose(books), isOver: true, MatchPolicy.Default);

        var now = DayReconciler.Reconcile(books, isOver: true, MatchPolicy.Default);

        var late = now.Findings.Where(finding => finding.Class == ExceptionClass.LatePayment).Select(finding => finding.ActualAmount);
        Assert.Equal(atTheClose.Matches, now.Matches);
        Assert.Equal(atTheClose.Totals.Money.Recorded + VndAmount.Sum(late), now.Totals.Money.Recorded);
    });

    private static void EachDay(Action<Counts, DayResult> check) => EachBooks((day, result) => check(Count(day), result));

    private static void EachBooks(Action<(DayBooks Books, bool IsOver), DayResult> check) =>
        Rule.Holds(Days, day => check(day, DayReconciler.Reconcile(day.Books, day.IsOver, MatchPolicy.Default)));

    private static List<BookedBill> Counted((DayBooks Books, bool IsOver) day) =>
        [.. day.Books.Bills.Where(bill => day.IsOver || bill.Session.State != SessionState.Open)];

    private static IEnumerable<Sdk.Payments.Capture> CapturesOf((DayBooks Books, bool IsOver) day)
    {
        var open = day.Books.Bills.Except(Counted(day)).SelectMany(bill => bill.Payments).Select(payment => payment.Id).ToHashSet();
        return day.Books.Captures.Where(capture => capture.PaymentId is null || !open.Contains(capture.PaymentId));
    }

    /// <summary>Counts the day by hand, without the rules.</summary>
    private static Counts Count((DayBooks Books, bool IsOver) day)
    {
        var bills = Counted(day);
        var cash = bills.SelectMany(bill => bill.Cash).Where(record => record.VoidedAt is null)
            .Select(record => (record.Id, record.Amount));
        var money = cash.Concat(CapturesOf(day).Select(capture => (capture.Id, capture.Amount))).ToDictionary();
        var parts = bills.SelectMany(bill => bill.Payments.Select(payment => payment.Id)
            .Concat(bill.Cash.Select(record => record.Id)).Append(bill.Session.Id)).ToHashSet();
        var billed = bills.Where(bill => bill.Session.State != SessionState.Voided).Select(bill => bill.Session.BillTotal);
        return new Counts(money, parts, VndAmount.Sum(billed));
    }

    private sealed record Counts(Dictionary<string, VndAmount> Money, HashSet<string> Parts, VndAmount Billed);
}
