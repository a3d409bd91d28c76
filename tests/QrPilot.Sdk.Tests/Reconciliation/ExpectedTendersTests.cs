using System.Collections.Frozen;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Reconciliation;

public sealed class ExpectedTendersTests
{
    [Fact]
    public void Of_AnyBill_AddsUpToTheBillInPartsOfMoreThanNothing() => Rule.Holds(DayDraw.Books, books => Assert.All(books.Bills, bill =>
    {
        var parts = ExpectedTenders.Of(bill, new PaymentTrust(books.Captures, Seal.Late(books)).Of, Seal.Late(books), Seal.Held(books)).ToList();
        var due = bill.Session.State == SessionState.Voided ? VndAmount.Zero : bill.Session.BillTotal;

        Assert.Equal(due, VndAmount.Sum(parts.Select(part => part.Amount)));
        Assert.All(parts, part => Assert.True(part.Amount > VndAmount.Zero));
    }));

    [Fact]
    public void Of_NobodyTried_IsOnePartWithoutTender()
    {
        var part = Assert.Single(OfTenders(Bill(30_000)));

        Assert.Equal((Tender.None, "ses_1", 30_000), (part.Tender, part.Id, part.Amount.Dong));
    }

    [Fact]
    public void Of_CashAndPaymentBeyondTheBill_CountsTheOlderFirst()
    {
        var bill = Bill(60_000) with
        {
            Payments = [Sample.Payment(state: PaymentState.Succeeded, transactionId: "9001")],
            Cash = [Sample.Cash()],
        };

        Assert.Equal([("pay_1", 50_000L), ("csh_1", 10_000L)], Of(bill));
    }

    [Fact]
    public void Of_CapturedPaymentThatFailed_ComesBeforeALiveOne()
    {
        var bill = Bill(50_000) with { Payments = [Sample.Payment("pay_2", state: PaymentState.Failed), Sample.Payment("pay_1")] };

        Assert.Equal([("pay_2", 50_000L)], Of(bill, "pay_2"));
    }

    [Fact]
    public void Of_SeveralLivePayments_CountsTheNewestFirst()
    {
        var bill = Bill(50_000) with
        {
            Payments = [Sample.Payment("pay_1") with { RequestedAt = Sample.Noon.AddMinutes(-1) }, Sample.Payment("pay_0")],
        };

        Assert.Equal([("pay_0", 50_000L)], Of(bill));
    }

    [Fact]
    public void Of_FailedPaymentAndVoidedCash_AreNoParts()
    {
        var bill = Bill(50_000) with { Payments = [Sample.Payment(state: PaymentState.Failed)], Cash = [Sample.Cash(voided: true)] };

        Assert.Equal([("ses_1", 50_000L)], Of(bill));
    }

    private static BookedBill Bill(long total) => new(Sample.Session(bill: total, state: SessionState.Closed), [], [], []);

    private static IEnumerable<ExpectedTender> OfTenders(BookedBill bill, params string[] captured) =>
        ExpectedTenders.Of(
            bill,
            new PaymentTrust([.. captured.Select(id => Sample.Capture(paymentId: id))], FrozenSet<string>.Empty).Of,
            FrozenSet<string>.Empty,
            FrozenDictionary<string, VndAmount>.Empty);

    private static IEnumerable<(string Id, long Dong)> Of(BookedBill bill, params string[] captured) =>
        OfTenders(bill, captured).Select(part => (part.Id, part.Amount.Dong));
}
