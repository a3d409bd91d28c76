using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Reconciliation;

public sealed class ExceptionClassTests
{
    private static readonly Payment Succeeded = Sample.Payment(state: PaymentState.Succeeded, transactionId: "9001");

    [Fact]
    public void Reconcile_EqualMoney_MatchesByReference()
    {
        var match = Assert.Single(Reconcile(Books(Bill([Succeeded]), Sample.Capture())).Matches);

        Assert.Equal(("pay_1", "cap_1", "ses_1", PairingRule.Reference), (match.ExpectedId, match.ActualId, match.SessionId, match.Rule));
    }

    [Fact]
    public void Reconcile_DamagedReferenceWithEqualTransaction_MatchesByTransaction()
    {
        var result = Reconcile(Books(Bill([Succeeded]), Sample.Capture() with { Reference = "pay_l" }));

        Assert.Equal(PairingRule.TransactionId, Assert.Single(result.Matches).Rule);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Reconcile_TwoCapturesOfAPayment_MatchesTheOneOfItsTransaction()
    {
        var earlier = Sample.Capture("cap_0", "9000") with { PaidAt = Sample.Noon };

        Assert.Equal("cap_1", Assert.Single(Reconcile(Books(Bill([Succeeded]), earlier, Sample.Capture())).Matches).ActualId);
    }

    [Fact]
    public void Reconcile_Cash_MatchesItself()
    {
        var result = Reconcile(Books(Bill([], Sample.Cash())));

        Assert.Equal((Tender.Cash, PairingRule.Reference), (result.Matches[0].Tender, result.Matches[0].Rule));
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Reconcile_NobodyTriedToPay_IsMissing() =>
        AssertOnly(Books(Bill([])), ExceptionClass.MissingPayment, 50_000, 0, 50_000, SuggestedAction.RecordCashOrWriteOff);

    [Fact]
    public void Reconcile_PaymentStillPending_IsMissingAndTheGatewayKnows() =>
        AssertOnly(Books(Bill([Sample.Payment()])), ExceptionClass.MissingPayment, 50_000, 0, 50_000, SuggestedAction.AskGateway);

    [Fact]
    public void Reconcile_SucceededWithoutMoney_IsMissing() =>
        AssertOnly(Books(Bill([Succeeded])), ExceptionClass.MissingPayment, 50_000, 0, 50_000, SuggestedAction.AskGateway);

    [Fact]
    public void Reconcile_MoneyOfNobody_IsAnOrphan() =>
        AssertOnly(Books(null, Sample.Capture(paymentId: null)), ExceptionClass.OrphanPayment, 0, 50_000, 50_000, SuggestedAction.Link);

    [Fact]
    public void Reconcile_MoreMoney_IsOver() => AssertOnly(
        Books(Bill([Sample.Payment()]), Sample.Capture(amount: 70_000)),
        ExceptionClass.AmountOver, 50_000, 70_000, 20_000, SuggestedAction.Refund);

    [Fact]
    public void Reconcile_LessMoney_IsUnder() => AssertOnly(
        Books(Bill([Sample.Payment()]), Sample.Capture(amount: 45_000)),
        ExceptionClass.AmountUnder, 50_000, 45_000, 5_000, SuggestedAction.CollectOrWriteOff);

    [Fact]
    public void Reconcile_PaidTwice_IsADuplicate()
    {
        var second = Sample.Capture("cap_2", "9002");

        var result = AssertOnly(
            Books(Bill([Succeeded]), Sample.Capture(), second), ExceptionClass.DuplicatePayment, 0, 50_000, 50_000, SuggestedAction.Refund);

        Assert.Equal("cap_2", result.ActualId);
    }

    [Fact]
    public void Reconcile_CashRecordedForABillThatAWalletPaid_IsTheWrongTender()
    {
        var found = AssertOnly(
            Books(Bill([Succeeded], Sample.Cash()), Sample.Capture()), ExceptionClass.WrongTender, 0, 50_000, 50_000, SuggestedAction.VoidCash);

        Assert.Equal(("csh_1", Tender.Cash), (found.ActualId, found.Tender));
    }

    [Fact]
    public void Reconcile_WalletPaidABillThatCashWasRecordedFor_IsTheWrongTender()
    {
        var cash = Sample.Cash() with { TakenAt = Sample.Noon };

        var found = AssertOnly(
            Books(Bill([Succeeded], cash), Sample.Capture()), ExceptionClass.WrongTender, 0, 50_000, 50_000, SuggestedAction.VoidCash);

        Assert.Equal("cap_1", found.ActualId);
    }

    [Fact]
    public void Reconcile_CashOfAnotherAmountForAPaidBill_IsADuplicate() => AssertOnly(
        Books(Bill([Succeeded], Sample.Cash(amount: 20_000)), Sample.Capture()),
        ExceptionClass.DuplicatePayment, 0, 20_000, 20_000, SuggestedAction.Refund);

    [Fact]
    public void Reconcile_MoneyThatSuitsTwoBillsEqually_IsAmbiguous()
    {
        var bills = new[] { "ses_1", "ses_2" }.Select((id, i) =>
            new BookedBill(Sample.Session(id, 50_000, state: SessionState.Closed), [Sample.Payment($"pay_{i}", sessionId: id)], [], []));
        var books = Books(null, Sample.Capture(paymentId: null)) with { Bills = [.. bills] };

        var finding = Assert.Single(Reconcile(books).Findings, finding => finding.ActualId is not null);

        Assert.Equal((ExceptionClass.Ambiguous, SuggestedAction.Link), (finding.Class, finding.Action));
    }

    [Fact]
    public void Reconcile_MoneyForAVoidedSession_IsPaidAfterCancel()
    {
        var bill = new BookedBill(Sample.Session(bill: 50_000, state: SessionState.Voided), [Sample.Payment()], [], []);

        AssertOnly(Books(bill, Sample.Capture()), ExceptionClass.PaidAfterCancel, 0, 50_000, 50_000, SuggestedAction.Refund);
    }

    [Fact]
    public void Reconcile_MoneyKnownAfterTheClose_IsLateWithItsBill()
    {
        var books = Closed(Books(Bill([Succeeded]), Sample.Capture()));

        var finding = AssertOnly(books, ExceptionClass.LatePayment, 50_000, 50_000, 50_000, SuggestedAction.Link);

        Assert.Equal(("pay_1", "cap_1", "ses_1"), (finding.ExpectedId, finding.ActualId, finding.SessionId));
    }

    [Fact]
    public void Reconcile_LateMoneyOfNobody_IsLateWithoutBill() => AssertOnly(
        Closed(Books(null, Sample.Capture(paymentId: null))),
        ExceptionClass.LatePayment, 0, 50_000, 50_000, SuggestedAction.Refund);

    [Fact]
    public void Reconcile_MoneyThatTheCloseHolds_IsNotLate() =>
        Assert.Empty(Reconcile(Closed(Books(Bill([Succeeded]), Sample.Capture()), "cap_1")).Findings);

    [Fact]
    public void Reconcile_LateMoneyThatWasPaidFirst_TakesNothingFromWhatTheCloseHolds()
    {
        var earlier = Sample.Payment("pay_0", state: PaymentState.Succeeded, transactionId: "9000") with { PaidAt = Sample.Noon };
        var late = Sample.Capture("cap_0", "9000", "pay_0") with { PaidAt = Sample.Noon, ReceivedAt = Sample.Noon };

        var closed = Closed(Books(Bill([Succeeded]), Sample.Capture()), "cap_1");

        var result = Reconcile(closed with { Bills = [Bill([earlier, Succeeded])], Captures = [late, Sample.Capture()] });

        Assert.Equal(("pay_1", "cap_1"), (Assert.Single(result.Matches).ExpectedId, result.Matches[0].ActualId));
        Assert.Equal((ExceptionClass.LatePayment, "cap_0"), (Assert.Single(result.Findings).Class, result.Findings[0].ActualId));
    }

    [Fact]
    public void Reconcile_SameAmountOfAnotherBill_IsNeverMatched()
    {
        var result = Reconcile(Books(Bill([Succeeded]), Sample.Capture("cap_2", "9002", "pay_2")));

        Assert.Empty(result.Matches);
        Assert.Equal([ExceptionClass.MissingPayment, ExceptionClass.OrphanPayment], result.Findings.Select(finding => finding.Class));
    }

    [Fact]
    public void Reconcile_DamagedReferenceThatTheStoreLeavesToPeople_IsListedAndSuggested()
    {
        var payment = Succeeded with { Id = "pay_0193f0a1b2c37d4e8f9001122334455a", TransactionId = null };
        var capture = Sample.Capture(paymentId: null) with { Reference = "PAY_0193F0A1B2C37D4E8F9001122334455A" };

        var result = DayReconciler.Reconcile(Books(Bill([payment]), capture), isOver: true, MatchPolicy.ExactOnly);

        var suggestion = Assert.Single(result.Suggestions);
        Assert.Equal((payment.Id, capture.Id, PairingRule.DamagedReference), (suggestion.ExpectedId, suggestion.ActualId, suggestion.Rule));
        Assert.Equal([ExceptionClass.MissingPayment, ExceptionClass.OrphanPayment], result.Findings.Select(finding => finding.Class));
    }

    [Fact]
    public void Reconcile_OpenSession_CountsOnlyWhenTheDayIsOver()
    {
        var books = Books(new BookedBill(Sample.Session(bill: 50_000), [Sample.Payment()], [], []), Sample.Capture(amount: 20_000));

        Assert.Empty(DayReconciler.Reconcile(books, isOver: false, MatchPolicy.Default).Findings);
        Assert.Single(DayReconciler.Reconcile(books, isOver: true, MatchPolicy.Default).Findings);
    }

    private static ExceptionFinding AssertOnly(
        DayBooks books, ExceptionClass @class, long expected, long actual, long atRisk, SuggestedAction action)
    {
        var finding = Assert.Single(Reconcile(books).Findings);

        Assert.Equal((@class, action), (finding.Class, finding.Action));
        Assert.Equal((expected, actual, atRisk), (finding.ExpectedAmount.Dong, finding.ActualAmount.Dong, finding.AtRisk.Dong));
        return finding;
    }

    private static DayResult Reconcile(DayBooks books) => DayReconciler.Reconcile(books, isOver: true, MatchPolicy.Default);

    private static BookedBill Bill(Payment[] payments, params CashRecord[] cash) =>
        new(Sample.Session(bill: 50_000, state: SessionState.Closed), payments, cash, []);

    private static DayBooks Books(BookedBill? bill, params Capture[] captures) =>
        new() { Day = Sample.StoreDay, Bills = bill is null ? [] : [bill], Captures = captures, Matches = [], Exceptions = [] };

    private static DayBooks Closed(DayBooks books, params string[] held) => books with
    {
        Matches = [.. Reconcile(books).Matches.Where(match => held.Contains(match.ActualId)).Select(
            (match, i) => new StoredMatch($"mat_{i}", "sto_1", Sample.Day, "run_1", Sample.Noon, match))],
        Sealed = held.ToHashSet(),
        Close = new DayClose
        {
            StoreId = "sto_1",
            BusinessDate = Sample.Day,
            Number = 1,
            ClosedAt = Sample.Noon,
            ClosedBy = "staff",
            RunId = "run_1",
            Totals = Reconcile(books).Totals,
        },
    };
}
