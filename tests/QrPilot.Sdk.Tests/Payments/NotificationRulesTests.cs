using FsCheck;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Payments;

public sealed class NotificationRulesTests
{
    private static readonly Gen<GatewayNotice> Notices = Rule.Drawn(random =>
    {
        var state = (GatewayState)random.Next(Enum.GetValues<GatewayState>().Length);
        var succeeded = state == GatewayState.Succeeded;
        return Sample.Notice(
            $"pay_{random.Next(4)}",
            succeeded || random.Next(3) == 0 ? $"tx{random.Next(5)}" : null,
            random.Next(4) == 0 ? 40_000 : 50_000,
            state);
    });

    [Fact]
    public void Decide_AnySequence_NeverTakesASuccessBack() => EachStep((before, notice, _, after) =>
    {
        if (before.Payments.GetValueOrDefault(notice.Reference) is { State: PaymentState.Succeeded } payment)
        {
            Assert.Equal(payment, after.Payments[notice.Reference]);
        }
    });

    [Fact]
    public void Decide_AnySequence_BooksEachTransactionOnce() => Rule.HoldsForAll(Notices, notices =>
    {
        var ledger = Run(notices);
        var transactions = Successes(notices).Select(notice => notice.TransactionId).Distinct();

        Assert.Equal(transactions.Order(), ledger.Captures.Select(capture => capture.TransactionId).Order());
    });

    [Fact]
    public void Decide_AnySequence_PaysTheSumOfSucceededPayments() => Rule.HoldsForAll(Notices, notices =>
    {
        var ledger = Run(notices);
        var succeeded = ledger.Payments.Values.Where(payment => payment.State == PaymentState.Succeeded).Select(payment => payment.Amount);

        Assert.Equal(VndAmount.Sum(succeeded), ledger.Session.PaidTotal);
    });

    [Fact]
    public void Decide_SucceededPayment_HasACaptureOfItsAmount() => Rule.HoldsForAll(Notices, notices =>
    {
        var ledger = Run(notices);

        Assert.All(ledger.Payments.Values.Where(payment => payment.State == PaymentState.Succeeded), payment =>
            Assert.Contains(ledger.Captures, capture => capture.PaymentId == payment.Id
                && capture.TransactionId == payment.TransactionId && capture.Amount == payment.Amount));
    });

    [Fact]
    public void Decide_SequenceSentAgain_ChangesNothingMore() => Rule.HoldsForAll(Notices, notices =>
    {
        var once = Run(Successes(notices));
        var twice = Run([.. Successes(notices), .. Successes(notices)]);

        Assert.Equal(once.Payments, twice.Payments);
        Assert.Equal(once.Session, twice.Session);
        Assert.Equal(once.Captures, twice.Captures);
    });

    [Fact]
    public void Decide_NoMoneyMoved_ChangesNeitherSessionNorCaptures() => EachStep((_, notice, decision, _) =>
    {
        if (notice.State != GatewayState.Succeeded)
        {
            Assert.Null(decision.Capture);
            Assert.Null(decision.Session);
        }
    });

    [Fact]
    public void Decide_AnyChange_RaisesVersionsByOne() => EachStep((before, notice, decision, _) =>
    {
        Assert.True(decision.Payment is null || decision.Payment.Version == before.Payments[notice.Reference].Version + 1);
        Assert.True(decision.Session is null || decision.Session.Version == before.Session.Version + 1);
    });

    [Fact]
    public void Decide_MoneyForNobody_IsAnOrphanOnTheGatewaysDate()
    {
        var notice = Sample.Notice() with { At = new DateTimeOffset(2026, 3, 14, 20, 59, 0, TimeSpan.Zero) };

        var decision = Decide(notice, null, null, null);

        Assert.Equal(NotificationDisposition.UnknownPayment, decision.Disposition);
        Assert.Equal((null, null, Sample.Day), (decision.Capture!.PaymentId, decision.Capture.StoreId, decision.Capture.BusinessDate));
    }

    [Fact]
    public void Decide_NothingForNobody_BooksNothing() =>
        Assert.Null(Decide(Sample.Notice(state: GatewayState.Failed, transactionId: null), null, null, null).Capture);

    [Fact]
    public void Decide_OtherAmount_BooksTheMoneyAndLeavesThePayment()
    {
        var decision = Decide(Sample.Notice(amount: 49_999), Sample.Payment(), Sample.Session(bill: 50_000), null);

        Assert.Equal(NotificationDisposition.AmountDiffers, decision.Disposition);
        Assert.Equal(49_999, decision.Capture!.Amount.Dong);
        Assert.Null(decision.Payment);
        Assert.Null(decision.Session);
    }

    [Fact]
    public void Decide_SecondTransactionOfAPayment_BooksTheMoneyOnly()
    {
        var payment = Sample.Payment(state: PaymentState.Succeeded, transactionId: "9000");

        var decision = Decide(Sample.Notice(), payment, Sample.Session(bill: 50_000, paid: 50_000, state: SessionState.Closed), null);

        Assert.NotNull(decision.Capture);
        Assert.Null(decision.Payment);
        Assert.Null(decision.Session);
    }

    [Theory]
    [InlineData(PaymentState.Failed)]
    [InlineData(PaymentState.Cancelled)]
    [InlineData(PaymentState.Expired)]
    public void Decide_SuccessAfterAFailure_Counts(PaymentState failed)
    {
        var decision = Decide(Sample.Notice(), Sample.Payment(state: failed), Sample.Session(bill: 50_000), null);

        Assert.Equal(PaymentState.Succeeded, decision.Payment!.State);
        Assert.Equal((50_000, SessionEndReason.Paid), (decision.Session!.PaidTotal.Dong, decision.Session.EndReason));
    }

    [Fact]
    public void Decide_OtherAmountSaidAgain_IsNeitherBookedNorConfirmed()
    {
        var known = Sample.Capture(amount: 49_999);

        var decision = Decide(Sample.Notice(amount: 49_999), Sample.Payment(), Sample.Session(bill: 50_000), known);

        Assert.Equal((NotificationDisposition.AmountDiffers, null), (decision.Disposition, decision.Capture));
    }

    [Fact]
    public void Decide_RefusalWithAnotherAmount_ChangesNothing()
    {
        var decision = Decide(
            Sample.Notice(amount: 1, state: GatewayState.Failed, transactionId: null), Sample.Payment(), Sample.Session(bill: 50_000), null);

        Assert.Equal((NotificationDisposition.AmountDiffers, null, null), (decision.Disposition, decision.Capture, decision.Payment));
    }

    [Fact]
    public void Decide_OtherCurrency_BooksNothing()
    {
        var decision = Decide(Sample.Notice() with { Currency = "USD" }, Sample.Payment(), Sample.Session(bill: 50_000), null);

        Assert.Equal((NotificationDisposition.AmountDiffers, null, null), (decision.Disposition, decision.Capture, decision.Payment));
        Assert.Contains("USD", decision.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GatewayState.RefundPending)]
    [InlineData(GatewayState.Refunded)]
    [InlineData(GatewayState.RefundFailed)]
    public void Decide_WordAboutARefund_BooksNothingAndLeavesThePayment(GatewayState state)
    {
        var decision = Decide(Sample.Notice(state: state), Sample.Payment(), Sample.Session(bill: 50_000), null);

        Assert.Equal((NotificationDisposition.Repeated, null, null), (decision.Disposition, decision.Capture, decision.Payment));
    }

    [Fact]
    public void Decide_SuccessWithoutATransactionId_IsBookedUnderTheReference()
    {
        var decision = Decide(Sample.Notice(transactionId: null), Sample.Payment(), Sample.Session(bill: 50_000), null);

        Assert.Equal("pay_1", decision.Capture!.TransactionId);
        Assert.Equal(PaymentState.Succeeded, decision.Payment!.State);
    }

    [Fact]
    public void MayFollow_AnyStates_ASuccessIsFinalAndAFailureYieldsToItOnly()
    {
        foreach (var to in Enum.GetValues<PaymentState>())
        {
            Assert.False(PaymentRules.MayFollow(PaymentState.Succeeded, to));
            Assert.Equal(to == PaymentState.Succeeded, PaymentRules.MayFollow(PaymentState.Failed, to));
            Assert.False(PaymentRules.MayFollow(to, PaymentState.Opening));
        }
    }

    private static IEnumerable<GatewayNotice> Successes(GatewayNotice[] notices) =>
        notices.Where(notice => notice.State == GatewayState.Succeeded);

    private static void EachStep(Action<Ledger, GatewayNotice, NotificationDecision, Ledger> check) =>
        Rule.HoldsForAll(Notices, notices => Run(notices, check));

    private static Ledger Run(
        IEnumerable<GatewayNotice> notices, Action<Ledger, GatewayNotice, NotificationDecision, Ledger>? check = null)
    {
        var payments = Enumerable.Range(0, 3).Select(i => Sample.Payment($"pay_{i}")).ToDictionary(payment => payment.Id);
        var ledger = new Ledger(Sample.Session(bill: 120_000), payments, []);
        foreach (var notice in notices)
        {
            var payment = ledger.Payments.GetValueOrDefault(notice.Reference);
            var known = ledger.Captures.FirstOrDefault(capture => capture.TransactionId == notice.TransactionId);
            var decision = Decide(notice, payment, payment is null ? null : ledger.Session, known);
            var next = ledger.After(decision);
            check?.Invoke(ledger, notice, decision, next);
            ledger = next;
        }

        return ledger;
    }

    private static NotificationDecision Decide(GatewayNotice notice, Payment? payment, Session? session, Capture? known) =>
        NotificationRules.Decide(notice, payment, session, known, () => CaptureOf(notice), Sample.Noon);

    private static Capture CaptureOf(GatewayNotice notice)
    {
        var capture = Sample.Capture($"cap_{notice.TransactionId}", NotificationRules.TransactionOf(notice)!, null, notice.Amount!.Value.Dong);
        return capture with { Reference = notice.Reference, StoreId = null, BusinessDate = default };
    }

    private sealed record Ledger(Session Session, Dictionary<string, Payment> Payments, List<Capture> Captures)
    {
        public Ledger After(NotificationDecision decision)
        {
            var payments = new Dictionary<string, Payment>(Payments);
            if (decision.Payment is { } payment)
            {
                payments[payment.Id] = payment;
            }

            return new Ledger(decision.Session ?? Session, payments, decision.Capture is null ? Captures : [.. Captures, decision.Capture]);
        }
    }
}
