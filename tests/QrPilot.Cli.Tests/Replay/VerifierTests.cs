using QrPilot.Cli.Replay;
using QrPilot.Cli.Tests.Fakes;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Cli.Tests.Replay;

/// <summary>Plants one deviation at a time in books that are otherwise right.</summary>
public sealed class VerifierTests
{
    private static readonly Dictionary<int, string> Stores = new() { [1] = "sto_1" };

    [Fact]
    public void Compare_RightBooks_FindsNothing()
    {
        var result = Compare(TruthOf(TenderKind.Momo), [Match()]);

        Assert.Empty(result.Deviations);
        Assert.Equal((1, 0, 0), (result.Matched, result.Unmatched, result.WrongMatches));
        Assert.Equal((Total, Total, Total), (result.TruthBilled, result.TruthMoved, result.TruthKnown));
    }

    [Fact]
    public void Compare_NoMatch_IsUnmatched() =>
        AssertFound(Compare(TruthOf(TenderKind.Momo), []), wrong: 0, unmatched: 1);

    [Fact]
    public void Compare_OtherAmount_IsWrong() =>
        AssertFound(Compare(TruthOf(TenderKind.Momo), [Match() with { ActualAmount = Total + 1 }]), wrong: 1, unmatched: 1);

    [Fact]
    public void Compare_OtherTransaction_IsWrong() =>
        AssertFound(Compare(TruthOf(TenderKind.Momo), [Match() with { TransactionId = "9" }]), wrong: 1, unmatched: 1);

    [Fact]
    public void Compare_OtherTender_IsWrong() =>
        AssertFound(Compare(TruthOf(TenderKind.Momo), [Match() with { Tender = "cash" }]), wrong: 1, unmatched: 1);

    [Fact]
    public void Compare_OtherPayment_IsWrong() =>
        AssertFound(Compare(TruthOf(TenderKind.Momo), [Match() with { ExpectedId = "pay_9" }]), wrong: 1, unmatched: 1);

    [Fact]
    public void Compare_SecondMatch_IsWrong() =>
        AssertFound(Compare(TruthOf(TenderKind.Momo), [Match(), Match() with { Id = "mat_2" }]), wrong: 1, unmatched: 0);

    [Fact]
    public void Compare_MatchOfStranger_IsWrong() =>
        AssertFound(Compare(TruthOf(TenderKind.Momo), [Match(), Match() with { SessionId = "ses_9" }]), wrong: 1, unmatched: 0);

    [Fact]
    public void Compare_ExceptionOfStranger_Deviates() =>
        AssertFound(Compare(TruthOf(TenderKind.Momo), [Match()], [Exception(ExceptionClass.OrphanPayment, 0, 5) with { SessionId = null }]), wrong: 0, unmatched: 0);

    [Theory]
    [InlineData(TenderKind.None, FaultKind.None)]
    [InlineData(TenderKind.None, FaultKind.Forged)]
    [InlineData(TenderKind.Momo, FaultKind.Lost)]
    [InlineData(TenderKind.Momo, FaultKind.Delayed)]
    internal void Compare_MatchWhereNoneMayBe_IsWrong(TenderKind tender, FaultKind fault) =>
        AssertFound(Compare(TruthOf(tender, fault), [Match()], closed: true), wrong: 1, unmatched: 0);

    [Fact]
    public void Compare_Lost_MustBeListedWhole()
    {
        var truth = TruthOf(TenderKind.Momo, FaultKind.Lost);

        Assert.Empty(Compare(truth, [], [Exception(ExceptionClass.MissingPayment, Total, 0)]).Deviations);
        Assert.Single(Compare(truth, [], [Exception(ExceptionClass.MissingPayment, Total - 1, 0)]).Deviations);
        Assert.Single(Compare(truth, [], []).Deviations);
        Assert.Equal(0, Compare(truth, [], []).TruthKnown);
        Assert.Equal(Total, Compare(truth, [], []).TruthMoved);
    }

    [Fact]
    public void Compare_Delayed_IsLateOnlyPastTheClose()
    {
        var truth = TruthOf(TenderKind.Momo, FaultKind.Delayed);
        var late = Exception(ExceptionClass.LatePayment, Total, Total);

        Assert.Empty(Compare(truth, [], [late], closed: true).Deviations);
        Assert.Empty(Compare(truth, [Match()]).Deviations);
        Assert.Single(Compare(truth, [], [Exception(ExceptionClass.MissingPayment, Total, 0)], closed: true).Deviations);
    }

    [Theory]
    [InlineData(FaultKind.Over, ExceptionClass.AmountOver, 1_000)]
    [InlineData(FaultKind.Under, ExceptionClass.AmountUnder, -1_000)]
    internal void Compare_OtherAmountThanAsked_IsListedWithTheDifference(FaultKind fault, ExceptionClass kind, long slip)
    {
        var truth = TruthOf(TenderKind.Momo, fault);
        var right = Exception(kind, Total, Total + slip) with { AtRisk = 1_000 };

        Assert.Empty(Compare(truth, [], [right]).Deviations);
        Assert.Single(Compare(truth, [], [right with { AtRisk = 1_001 }]).Deviations);
        Assert.Single(Compare(truth, [], [right with { ActualAmount = Total }]).Deviations);
        Assert.Single(Compare(truth, [], [right, right with { Id = "exc_2" }]).Deviations);
    }

    [Theory]
    [InlineData(FaultKind.Cash, ExceptionClass.WrongTender)]
    [InlineData(FaultKind.Twice, ExceptionClass.DuplicatePayment)]
    internal void Compare_PaidBesides_IsMatchedOnceAndListedOnce(FaultKind fault, ExceptionClass kind)
    {
        var truth = TruthOf(TenderKind.Momo, fault);
        var second = Exception(kind, 0, Total) with { AtRisk = Total };

        Assert.Empty(Compare(truth, [Match()], [second]).Deviations);
        Assert.Single(Compare(truth, [Match()]).Deviations);
        Assert.Single(Compare(truth, [], [second]).Deviations);
    }

    [Fact]
    public void Compare_HalfRefunded_MatchesTheRest()
    {
        var truth = TruthOf(TenderKind.Momo, FaultKind.Refunded) with { Refunded = Total / 2 };
        var rest = Total - (Total / 2);
        var matched = Match() with { ExpectedAmount = rest, ActualAmount = rest };
        var missing = Exception(ExceptionClass.MissingPayment, Total / 2, 0);

        Assert.Empty(Compare(truth, [matched], [missing]).Deviations);
        Assert.NotEmpty(Compare(truth, [Match()], [missing]).Deviations);
        Assert.Equal(rest, Compare(truth, [matched], [missing]).TruthKnown);
    }

    [Fact]
    public void Compare_OtherClassThanExpected_Deviates()
    {
        var result = Compare(TruthOf(TenderKind.None), [], [Exception(ExceptionClass.AmountUnder, Total, 0)]);

        var found = Assert.Single(result.Deviations);
        Assert.Contains("missing_payment", found.Expected, StringComparison.Ordinal);
        Assert.Contains("amount_under", found.Got, StringComparison.Ordinal);
        Assert.Equal(1, result.Exceptions["amount_under"]);
    }

    [Fact]
    public void Compare_OtherBill_Deviates() =>
        Assert.Single(Compare(TruthOf(TenderKind.Momo) with { HostTotal = 1 }, [Match()]).Deviations);

    [Fact]
    public void Compare_Joined_Deviates() =>
        Assert.Single(Compare(TruthOf(TenderKind.Momo) with { Joined = true }, [Match()]).Deviations);

    [Fact]
    public void Compare_Refusal_Deviates() =>
        Assert.Single(Compare(TruthOf(TenderKind.Momo) with { Refusals = ["event x: Rejected"] }, [Match()]).Deviations);

    [Fact]
    public void Compare_TwoOrdersInOneSession_Deviates()
    {
        var truth = TruthOf(TenderKind.Momo);

        var result = Verifier.Compare([CaseOf(truth), CaseOf(truth)], Stores, new HostBooks([Run(1)], [Match()], []));

        AssertFound(result, wrong: 0, unmatched: 1);
    }

    [Fact]
    public void Compare_MissingRun_Deviates()
    {
        var result = Verifier.Compare([CaseOf(TruthOf(TenderKind.Momo))], Stores, new HostBooks([], [Match()], []));

        Assert.Single(result.Deviations);
        Assert.Equal(0, result.Money.Recorded);
    }

    [Fact]
    public void Compare_SeveralRuns_CountsTheLatestOnly()
    {
        var books = new HostBooks([Run(2), Run(1)], [Match()], []);

        var result = Verifier.Compare([CaseOf(TruthOf(TenderKind.Momo))], Stores, books);

        Assert.Equal(new SideView(200, 200, 0), result.Money);
    }

    [Fact]
    public void Compare_UnbalancedRun_Deviates()
    {
        var run = Run(1);
        var books = new HostBooks([run with { Totals = run.Totals with { Money = new SideView(100, 50, 49) } }], [Match()], []);

        Assert.Single(Verifier.Compare([CaseOf(TruthOf(TenderKind.Momo))], Stores, books).Deviations);
    }

    private static readonly PlannedOrder Order = ReplayPlan.Of(Samples.Read(Samples.Takeaway(1)), new ReplaySettings { Dataset = "test" }).Orders[0];

    private static long Total => Order.Total.Dong;

    private static OrderTruth TruthOf(TenderKind tender, FaultKind fault = FaultKind.None) => new()
    {
        Order = Order with { Tender = tender, Fault = fault },
        SessionId = "ses_1",
        HostTotal = Total,
        TenderId = "pay_1",
        AtGateway = tender == TenderKind.Momo ? [new GatewayPayment("pay_1", "4001", Total)] : [],
    };

    private static ReplayCase CaseOf(OrderTruth truth, bool closed = false) => new(
        truth, Expectations.Of(truth, closed ? new HashSet<StoreDay> { new(truth.Order.Store, truth.Order.BusinessDate) } : [], isSettled: false));

    private static Verification Compare(OrderTruth truth, MatchView[] matches, ExceptionView[]? exceptions = null, bool closed = false) =>
        Verifier.Compare([CaseOf(truth, closed)], Stores, new HostBooks([Run(1)], matches, exceptions ?? []));

    private static void AssertFound(Verification result, int wrong, int unmatched)
    {
        Assert.Equal((wrong, unmatched), (result.WrongMatches, result.Unmatched));
        Assert.NotEmpty(result.Deviations);
    }

    private static MatchView Match() => new()
    {
        Id = "mat_1",
        StoreId = "sto_1",
        BusinessDate = Order.BusinessDate,
        ExpectedId = "pay_1",
        ActualId = "cap_1",
        SessionId = "ses_1",
        Tender = "momo",
        TransactionId = "4001",
        ExpectedAmount = Total,
        ActualAmount = Total,
        Score = 1000,
        Rule = PairingRule.Reference,
        Reason = "",
    };

    private static ExceptionView Exception(ExceptionClass kind, long expected, long actual) => new()
    {
        Id = "exc_1",
        StoreId = "sto_1",
        BusinessDate = Order.BusinessDate,
        Class = kind,
        State = ExceptionState.Open,
        SessionId = "ses_1",
        Tender = "momo",
        ExpectedAmount = expected,
        ActualAmount = actual,
        SettledAmount = 0,
        AtRisk = expected,
        SuggestedAction = SuggestedAction.AskGateway,
        Reason = "",
        OpenedAt = default,
    };

    private static RunView Run(int number) => new()
    {
        Id = $"run_{number}",
        StoreId = "sto_1",
        BusinessDate = Order.BusinessDate,
        Number = number,
        FinishedAt = default,
        InputHash = "",
        OutputHash = "",
        Totals = new TotalsView
        {
            Money = new SideView(number * 100, number * 100, 0),
            Billed = new SideView(number * 100, number * 100, 0),
            Settled = new SideView(0, 0, 0),
            Matches = 1,
            Exceptions = 0,
            AtRisk = 0,
        },
    };
}
