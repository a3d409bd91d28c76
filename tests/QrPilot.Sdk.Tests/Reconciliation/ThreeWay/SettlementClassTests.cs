using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Reconciliation.ThreeWay;

/// <summary>What settlement reports say beside bills and money, case by case.</summary>
public sealed class SettlementClassTests
{
    private static readonly Payment Succeeded = Sample.Payment(state: PaymentState.Succeeded, transactionId: "9001");
    private static readonly SettledSpan Month = new(Sample.Gateway, Sample.Account, Sample.Day.AddDays(-9), Sample.Day.AddDays(9));

    [Fact]
    public void Reconcile_SettledAsNotified_MatchesAndCounts()
    {
        var result = Reconcile(Paid() with { Settled = [Sample.Line()], Spans = [Month] });

        Assert.Empty(result.Findings);
        Assert.Equal(Side(50_000, 50_000, 0), result.Totals.Settled);
        Assert.Equal(new SettledPart(1, Sample.Dong(50_000), 1, Sample.Dong(50_000), 0, VndAmount.Zero), result.Totals.SettledPayments);
    }

    [Fact]
    public void Reconcile_SettledAndNeverNotified_IsListedWithItsBill()
    {
        var finding = AssertOnly(
            Books(Bill(Sample.Payment())) with { Settled = [Sample.Line()] },
            ExceptionClass.SettledNotNotified, "pay_1", "stn_1", SuggestedAction.Link);

        Assert.Equal((50_000, 50_000, 50_000, 50_000), Amounts(finding));
    }

    [Fact]
    public void Reconcile_SettledForACoveredBill_IsToBeGivenBack()
    {
        var books = Paid() with { Settled = [Sample.Line(), Sample.Line("stn_2", "9002")] };

        var finding = AssertOnly(books, ExceptionClass.SettledNotNotified, null, "stn_2", SuggestedAction.Refund);

        Assert.Equal((0, 50_000, 50_000, 50_000), Amounts(finding));
    }

    [Fact]
    public void Reconcile_SettledOfNobody_IsToBeLinked()
    {
        var books = Books() with { Day = new StoreDate(null, Sample.Day), Settled = [Sample.Line(paymentId: null)] };

        AssertOnly(books, ExceptionClass.SettledNotNotified, null, "stn_1", SuggestedAction.Link);
    }

    [Fact]
    public void Reconcile_SettledAndLinked_MatchesByHand()
    {
        var books = Books(Bill(Sample.Payment())) with { Settled = [Sample.Line()], Links = [Linked("stn_1")] };

        var result = Reconcile(books);

        Assert.Empty(result.Findings);
        Assert.Equal((PairingRule.Manual, "stn_1"), (Assert.Single(result.Matches).Rule, result.Matches[0].ActualId));
        Assert.Equal((1, 0), (result.Totals.SettledPayments.ManualCount, result.Totals.SettledPayments.AutomaticCount));
    }

    [Fact]
    public void Reconcile_NotificationOfLinkedMoney_StaysTheSameMoney()
    {
        var books = Paid() with { Settled = [Sample.Line()], Links = [Linked("stn_1")] };

        var result = Reconcile(books);

        Assert.Empty(result.Findings);
        Assert.Equal("stn_1", Assert.Single(result.Matches).ActualId);
        Assert.Equal(Side(50_000, 50_000, 0), result.Totals.Money);
    }

    [Fact]
    public void Reconcile_NotificationOfSealedMoney_StaysTheSameMoney()
    {
        var books = Closed(Books(Bill(Sample.Payment())) with { Settled = [Sample.Line()] });

        var result = Reconcile(books with { Bills = [Bill(Succeeded)], Captures = [Sample.Capture()] });

        Assert.Equal(Sample.Dong(50_000), result.Totals.Money.Recorded);
        Assert.Equal((ExceptionClass.SettledNotNotified, "stn_1"), (Assert.Single(result.Findings, IsMoney).Class, result.Findings[0].ActualId));
    }

    [Fact]
    public void Reconcile_ReportAfterTheClose_IsNoLateMoneyButItsOwnClass()
    {
        var closed = Closed(Books(Bill(Sample.Payment())));

        var result = Reconcile(closed with { Settled = [Sample.Line()] });

        Assert.Equal((ExceptionClass.SettledNotNotified, "pay_1"), (Assert.Single(result.Findings).Class, result.Findings[0].ExpectedId));
    }

    [Fact]
    public void Reconcile_SettledForAnotherTransactionId_IsTheSamePaymentByItsReference() =>
        Assert.Empty(Reconcile(Paid() with { Settled = [Sample.Line(transactionId: "900l")], Spans = [Month] }).Findings);

    [Fact]
    public void Reconcile_TwoLinesByTheSameReference_AreNotGuessed()
    {
        var result = Reconcile(Paid() with { Settled = [Sample.Line(transactionId: "x1"), Sample.Line("stn_2", "x2")] });

        Assert.Equal(2, result.Findings.Count(finding => finding.Class == ExceptionClass.SettledNotNotified));
    }

    [Theory]
    [InlineData(45_000, ExceptionClass.AmountUnder, 5_000)]
    [InlineData(51_000, ExceptionClass.AmountOver, 1_000)]
    public void Reconcile_OtherAmountSettled_IsListedBesideTheMatch(long gross, ExceptionClass @class, long atRisk)
    {
        var result = Reconcile(Paid() with { Settled = [Sample.Line(gross: gross)] });

        var finding = Assert.Single(result.Findings);
        Assert.Equal((@class, "cap_1", SuggestedAction.AskGateway), (finding.Class, finding.ActualId, finding.Action));
        Assert.Equal((0, 0, gross, atRisk), Amounts(finding));
        Assert.Single(result.Matches);
        Assert.Equal(Side(gross, 0, gross), result.Totals.Settled);
        Assert.Equal((1, 0), (result.Totals.SettledPayments.Count, result.Totals.SettledPayments.AutomaticCount));
    }

    [Fact]
    public void Reconcile_NotifiedAndMissingInTheReport_IsListed()
    {
        var finding = AssertOnly(
            Paid() with { Spans = [Month] }, ExceptionClass.NotifiedNotSettled, null, "cap_1", SuggestedAction.AskGateway);

        Assert.Equal((0, 0, 0, 50_000), Amounts(finding));
    }

    [Fact]
    public void Reconcile_NoReportOfTheDate_SaysNothing() => Assert.Empty(Reconcile(Paid() with
    {
        Spans = [Month with { First = Sample.Day.AddDays(1) }, Month with { Account = "other" }],
    }).Findings);

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)]
    public void Reconcile_ReportEndsOnTheDate_CoversWhatItsLinesEnclose(int lastMinute, bool isCertain)
    {
        var last = Sample.Line("stn_9", "9009", "pay_9") with { PaidAt = Sample.Noon.AddMinutes(3 - lastMinute) };
        var nine = Sample.Payment("pay_9", state: PaymentState.Succeeded, transactionId: "9009", sessionId: "ses_9");
        var books = Books(Bill(Succeeded), Bill(nine, "ses_9")) with
        {
            Captures = [Sample.Capture() with { PaidAt = Sample.Noon.AddMinutes(2) }, Sample.Capture("cap_9", "9009", "pay_9")],
            Settled = [last],
            Spans = [Month with { Last = Sample.Day }],
        };

        Assert.Equal(isCertain ? [ExceptionClass.NotifiedNotSettled] : [], Reconcile(books).Findings.Select(finding => finding.Class));
    }

    [Theory]
    [InlineData(550, 0)]
    [InlineData(551, 0)]
    [InlineData(552, 2)]
    [InlineData(0, 550)]
    public void Reconcile_Fee_MayBeOffByTheTolerance(long fee, long atRisk)
    {
        var line = Sample.Line() with { Fee = Sample.Dong(fee), Net = Sample.Dong(50_000 - fee) };

        var findings = Reconcile(Paid() with { Settled = [line] }).Findings;

        Assert.Equal(atRisk == 0 ? [] : [(ExceptionClass.FeeMismatch, atRisk)], findings.Select(finding => (finding.Class, finding.AtRisk.Dong)));
    }

    [Fact]
    public void Reconcile_RefundThatWasAskedFor_Matches()
    {
        var books = Refunded(Sample.Line(), Returned(20_000)) with { Settled = [Sample.Line(), Sample.Line("stn_2", gross: -20_000)] };

        var result = Reconcile(books);

        Assert.Equal([ExceptionClass.MissingPayment], result.Findings.Select(finding => finding.Class));
        Assert.Equal(Side(30_000, 30_000, 0), result.Totals.Settled);
    }

    [Fact]
    public void Reconcile_RefundThatNobodyAskedFor_IsUnmatched()
    {
        var finding = AssertOnly(
            Paid() with { Settled = [Sample.Line(), Sample.Line("stn_2", gross: -20_000)] },
            ExceptionClass.RefundUnmatched, null, "stn_2", SuggestedAction.AskGateway);

        Assert.Equal((0, 0, -20_000, 20_000), Amounts(finding));
    }

    [Fact]
    public void Reconcile_RefundsOverThePayment_ExceedByTheRest()
    {
        SettlementLine[] settled = [Sample.Line(), Sample.Line("stn_2", gross: -20_000), Sample.Line("stn_3", "9003", gross: -40_000)];

        var finding = Reconcile(Refunded(Sample.Line(), Returned(20_000)) with { Settled = settled }).Findings[^1];

        Assert.Equal((ExceptionClass.RefundExceeds, "stn_3"), (finding.Class, finding.ActualId));
        Assert.Equal((0, 0, -40_000, 10_000), Amounts(finding));
    }

    [Fact]
    public void Reconcile_RefundOfNobody_IsUnmatched() => AssertOnly(
        Books() with { Settled = [Sample.Line(paymentId: null, gross: -20_000)] },
        ExceptionClass.RefundUnmatched, null, "stn_1", SuggestedAction.AskGateway);

    [Fact]
    public void Reconcile_LinkedToABillOfAnotherDay_StandsThereAlone()
    {
        var there = new StoreDate("sto_1", Sample.Day.AddDays(1));
        var link = Linked("cap_1", there);
        var orphan = Books() with { Captures = [Sample.Capture(paymentId: null)], Settled = [Sample.Line(paymentId: null)], Links = [link] };
        var bill = Books(Bill(Sample.Payment())) with
        {
            Day = there, LinkedCaptures = orphan.Captures, Settled = orphan.Settled, Links = [link],
        };

        Assert.Equal((default, default), (Reconcile(orphan).Totals.Money, Reconcile(orphan).Totals.Settled));
        Assert.Equal((1, 1), (Reconcile(bill).Matches.Count, Reconcile(bill).Totals.SettledPayments.ManualCount));
    }

    private static bool IsMoney(ExceptionFinding finding) => finding.ActualAmount > VndAmount.Zero;

    private static ExceptionFinding AssertOnly(DayBooks books, ExceptionClass @class, string? expectedId, string actualId, SuggestedAction action)
    {
        var finding = Assert.Single(Reconcile(books).Findings);

        Assert.Equal((@class, expectedId, actualId, action), (finding.Class, finding.ExpectedId, finding.ActualId, finding.Action));
        return finding;
    }

    private static (long Expected, long Actual, long Settled, long AtRisk) Amounts(ExceptionFinding finding) =>
        (finding.ExpectedAmount.Dong, finding.ActualAmount.Dong, finding.SettledAmount.Dong, finding.AtRisk.Dong);

    private static SideTotals Side(long recorded, long matched, long listed) =>
        new(Sample.Dong(recorded), Sample.Dong(matched), Sample.Dong(listed));

    private static DayResult Reconcile(DayBooks books) => DayReconciler.Reconcile(books, isOver: true, MatchPolicy.Default, Sample.Fees);

    private static StandingLink Linked(string actualId, StoreDate? day = null) =>
        new(new MoneyLink(actualId, Sample.StoreDay, day ?? Sample.StoreDay, "ses_1", "pay_1"), "res_1");

    private static DayBooks Paid() => Books(Bill(Succeeded)) with { Captures = [Sample.Capture()] };

    private static DayBooks Refunded(SettlementLine line, Refund refund) =>
        Paid() with { Bills = [Bill(Succeeded) with { Refunds = [refund] }], Settled = [line] };

    private static Refund Returned(long amount) => new()
    {
        Id = "rfd_1",
        PaymentId = "pay_1",
        SessionId = "ses_1",
        Amount = Sample.Dong(amount),
        Reason = "",
        RequestedBy = "staff",
        State = RefundState.Refunded,
        CreatedAt = Sample.Noon,
        SentAt = Sample.Noon,
        Version = 1,
    };

    private static BookedBill Bill(Payment payment, string sessionId = "ses_1") =>
        new(Sample.Session(sessionId, bill: 50_000, state: SessionState.Closed), [payment], (CashRecord[])[], []);

    private static DayBooks Books(params BookedBill[] bills) =>
        new() { Day = Sample.StoreDay, Bills = bills, Captures = [], Matches = [], Exceptions = [] };

    private static DayBooks Closed(DayBooks books) => books with
    {
        Sealed = Seal.Items(books).ToHashSet(),
        Close = new DayClose
        {
            StoreId = "sto_1",
            BusinessDate = Sample.Day,
            Number = 1,
            ClosedAt = Sample.Noon.AddHours(1),
            ClosedBy = "staff",
            RunId = "run_1",
            Totals = Reconcile(books).Totals,
        },
    };
}
