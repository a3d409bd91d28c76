using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class RefundServiceTests
{
    [Fact]
    public async Task Request_WholePayment_GoesBackAndIsPaidNoMore()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineAndPayAsync();

        var refund = await host.RefundOfAsync(TestHost.Text(await host.RefundAsync(payment)));

        Assert.Equal((RefundState.Refunded, 50_000), (refund.State, refund.Amount.Dong));
        Assert.Equal((PaymentState.Succeeded, 50_000), ((await host.PaymentAsync(payment)).State, (await host.PaymentAsync(payment)).Refunded.Dong));
        Assert.Equal(0, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        Assert.Single(await host.FeedAsync("payment.refunded"));
    }

    [Fact]
    public async Task Request_PartsOfAPayment_NeverExceedIt()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineAndPayAsync();
        await host.RefundAsync(payment, 20_000);
        await host.RefundAsync(payment, 30_000);

        await Refusal.OfAsync(ErrorCodes.RefundExceedsRest, () => host.RefundAsync(payment, 1));

        Assert.Equal(0, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
    }

    [Fact]
    public async Task Request_SixteenAtOnce_GiveBackWhatIsThereAndNoMore()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineAndPayAsync();
        var returned = 0L;
        host.Gateway.OnRefund = refund =>
        {
            Interlocked.Add(ref returned, refund.Amount.Dong);
            return Task.FromResult(FakeGateway.Returned(refund));
        };

        await TestHost.SixteenAsync(async _ =>
        {
            try
            {
                await host.RefundAsync(payment, 20_000);
                return true;
            }
            catch (CommandException refusal) when (refusal.Code == ErrorCodes.RefundExceedsRest)
            {
                return false;
            }
        });

        Assert.Equal(40_000, returned);
        Assert.Equal(40_000, (await host.PaymentAsync(payment)).Refunded.Dong);
    }

    [Fact]
    public async Task Request_SameKeyAgain_AnswersAgainAndGivesNothingBackTwice()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineAndPayAsync();

        var first = await host.RefundAsync(payment, 10_000, "refund-1");
        var second = await host.RefundAsync(payment, 10_000, "refund-1");

        Assert.Equal((TestHost.Text(first), true), (TestHost.Text(second), second.Replayed));
        Assert.Equal(10_000, (await host.PaymentAsync(payment)).Refunded.Dong);
    }

    [Fact]
    public async Task Request_AnswerLost_IsSentAgainUnderTheSameIdOrFoundByAsking()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineAndPayAsync();
        var ids = new List<string>();
        host.Gateway.OnRefund = refund =>
        {
            ids.Add(refund.RefundId);
            return ids.Count == 1 ? throw new GatewayException("No answer.", isTransient: true) : Task.FromResult(FakeGateway.Returned(refund));
        };

        await Refusal.OfAsync(ErrorCodes.GatewayUnavailable, () => host.RefundAsync(payment, key: "refund-1"));
        await host.RefundAsync(payment, key: "refund-1");

        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(0, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
    }

    [Theory]
    [InlineData(GatewayState.RefundFailed, RefundState.Failed)]
    [InlineData(GatewayState.Refunded, RefundState.Refunded)]
    public async Task Request_SameKeyAgainAfterAskingToldTheEnd_DoesNotCallTheGateway(GatewayState told, RefundState expected)
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineAndPayAsync();
        var calls = 0;
        host.Gateway.OnRefund = refund => ++calls == 1
            ? throw new GatewayException("No answer.", isTransient: true)
            : Task.FromResult(FakeGateway.Returned(refund));
        host.Gateway.OnQueryRefund = _ => Task.FromResult(new RefundOutcome { State = told, GatewayCode = "-101" });
        await Refusal.OfAsync(ErrorCodes.GatewayUnavailable, () => host.RefundAsync(payment, key: "refund-1"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Inquiries.AskAsync(10, TestHost.Stop);

        var refund = await host.RefundOfAsync(TestHost.Text(await host.RefundAsync(payment, key: "refund-1")));

        Assert.Equal((1, expected, "-101"), (calls, refund.State, refund.GatewayCode));
    }

    /// <summary>A gateway that tells of the newest refund only tells of the earlier one until it has the later one.</summary>
    [Theory]
    [InlineData(GatewayState.Refunded)]
    [InlineData(GatewayState.RefundFailed)]
    public async Task Ask_AnswerIsAboutAnEarlierRefundOfTheSameAmount_TellsNothing(GatewayState told)
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineAndPayAsync();
        RefundOutcome? first = null;
        host.Gateway.OnRefund = refund => first is null
            ? Task.FromResult(first = FakeGateway.Returned(refund) with { State = told })
            : throw new GatewayException("No answer.", isTransient: true);
        host.Gateway.OnQueryRefund = _ => Task.FromResult(first!);
        var earlier = TestHost.Text(await host.RefundAsync(payment, 20_000));
        await Refusal.OfAsync(ErrorCodes.GatewayUnavailable, () => host.RefundAsync(payment, 20_000, "refund-2"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Inquiries.AskAsync(10, TestHost.Stop);

        var refunds = await host.Get<IPaymentStore>().ListRefundsAsync(Sample.Tenant, payment, TestHost.Stop);
        var second = Assert.Single(refunds, refund => refund.Id != earlier);
        Assert.Equal((RefundState.Unknown, null), (second.State, second.TransactionId));
        Assert.Equal(told == GatewayState.Refunded ? 30_000 : 50_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
    }

    /// <summary>A word from before the request was sent again says nothing about what the gateway does with it now.</summary>
    [Fact]
    public async Task Request_SentAgainWhileAnOlderQuestionIsAnswered_BelievesTheGateway()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineAndPayAsync();
        host.Gateway.OnRefund = _ => throw new GatewayException("No answer.", isTransient: true);
        await Refusal.OfAsync(ErrorCodes.GatewayUnavailable, () => host.RefundAsync(payment, key: "refund-1"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var (isAsked, isSent) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (asked, sent) = (new TaskCompletionSource<RefundOutcome>(), new TaskCompletionSource());
        host.Gateway.OnQueryRefund = _ =>
        {
            isAsked.SetResult();
            return asked.Task;
        };
        host.Gateway.OnRefund = async refund =>
        {
            isSent.SetResult();
            await sent.Task;
            return FakeGateway.Returned(refund);
        };
        var inquiry = host.Inquiries.AskAsync(10, TestHost.Stop);
        await isAsked.Task.WaitAsync(TestHost.Stop);
        var request = host.RefundAsync(payment, key: "refund-1");
        await isSent.Task.WaitAsync(TestHost.Stop);

        asked.SetResult(new RefundOutcome { State = GatewayState.RefundFailed, GatewayCode = "-101" });
        await inquiry;
        sent.SetResult();

        Assert.Equal(RefundState.Refunded, (await host.RefundOfAsync(TestHost.Text(await request))).State);
        Assert.Equal(0, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
    }

    /// <summary>Two hosts hear of the same refund; the slower one has read the refund before and the bill after the quicker one's commit.</summary>
    [Fact]
    public async Task Commit_RefundThatAnotherFinished_IsAConflict()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineAndPayAsync();
        var refund = await host.RefundOfAsync(TestHost.Text(await host.RefundAsync(payment)));
        var bill = (await host.ReadAsync(session)).Session;

        var result = await host.Get<ICommitStore>().CommitAsync(
            new Commit
            {
                TenantId = Sample.Tenant,
                Refund = new RefundWrite(refund, refund.Version - 1),
                Sessions = [new SessionWrite(bill with { PaidTotal = bill.PaidTotal - refund.Amount, Version = bill.Version + 1 }, bill.Version)],
            },
            TestHost.Stop);

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
    }

    [Fact]
    public async Task Ask_PendingRefund_IsFinishedByAsking()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineAndPayAsync();
        host.Gateway.OnRefund = _ => Task.FromResult(new RefundOutcome { State = GatewayState.RefundPending, GatewayCode = "3" });
        var refund = TestHost.Text(await host.RefundAsync(payment));
        Assert.Equal(50_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        host.Gateway.OnQueryRefund = _ => Task.FromResult(new RefundOutcome { State = GatewayState.Refunded, GatewayCode = "1" });

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Inquiries.AskAsync(10, TestHost.Stop);

        Assert.Equal(RefundState.Refunded, (await host.RefundOfAsync(refund)).State);
        Assert.Equal(0, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await host.Inquiries.AskAsync(10, TestHost.Stop));
    }

    [Fact]
    public async Task Request_Refused_LeavesThePaymentWhole()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineAndPayAsync();
        host.Gateway.OnRefund = _ => Task.FromResult(new RefundOutcome { State = GatewayState.RefundFailed, GatewayCode = "1088" });

        var refund = await host.RefundOfAsync(TestHost.Text(await host.RefundAsync(payment)));

        Assert.Equal((RefundState.Failed, "1088"), (refund.State, refund.GatewayCode));
        Assert.Equal(0, (await host.PaymentAsync(payment)).Refunded.Dong);
        Assert.Equal(50_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
    }

    [Fact]
    public async Task Request_UnpaidPaymentOrGatewayWithoutRefunds_IsRefused()
    {
        using var host = await TestHost.StartAsync();
        var (_, unpaid) = await host.DineToPayAsync();
        await Refusal.OfAsync(ErrorCodes.NotRefundable, () => host.RefundAsync(unpaid));
        var (_, paid) = await host.DineAndPayAsync("tbl_2");
        host.Gateway.Capabilities = host.Gateway.Capabilities with { CanRefundPartially = false };
        await Refusal.OfAsync(ErrorCodes.NotRefundable, () => host.RefundAsync(paid, 10_000));
        host.Gateway.Capabilities = host.Gateway.Capabilities with { CanRefund = false };

        await Refusal.OfAsync(ErrorCodes.NotRefundable, () => host.RefundAsync(paid));
    }

    [Fact]
    public async Task Request_WhileAnotherIsUnderWay_IsRefusedWhereTheGatewayDoesOneAtATime()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineAndPayAsync();
        host.Gateway.Capabilities = host.Gateway.Capabilities with { RefundsOneAtATime = true };
        host.Gateway.OnRefund = _ => Task.FromResult(new RefundOutcome { State = GatewayState.RefundPending, GatewayCode = "05" });
        await host.RefundAsync(payment, 10_000);

        await Refusal.OfAsync(ErrorCodes.RefundUnderWay, () => host.RefundAsync(payment, 10_000));

        host.Gateway.OnQueryRefund = _ => Task.FromResult(new RefundOutcome { State = GatewayState.Refunded, GatewayCode = "00" });
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Inquiries.AskAsync(10, TestHost.Stop);
        await host.RefundAsync(payment, 10_000);
        Assert.Equal(20_000, (await host.PaymentAsync(payment)).Refunded.Dong);
    }

    [Fact]
    public async Task Run_RefundDatedBeforeTheCloseAndHeardAfterIt_LeavesTheDayAsItWas()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineAndPayAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        var close = await host.CloseDayAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));
        host.Gateway.OnRefund = refund => Task.FromResult(FakeGateway.Returned(refund) with { At = Sample.Noon });
        await host.RefundAsync(payment);

        var run = Assert.Single(await host.RunAsync());

        Assert.Equal(close.Totals.Money, run.Totals.Money);
        Assert.Equal(1, run.Totals.Exceptions);
    }

    [Fact]
    public async Task Run_RefundedAndPaidInCash_MatchesTheCashAlone()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineAndPayAsync();
        await host.RefundAsync(payment);
        await host.TakeCashAsync(session);

        var run = Assert.Single(await host.RunAsync());

        Assert.Equal((50_000, 50_000, 0), (run.Totals.Money.Recorded.Dong, run.Totals.Money.Matched.Dong, run.Totals.Money.Listed.Dong));
        Assert.Equal((1, 0), (run.Totals.Matches, run.Totals.Exceptions));
    }

    [Fact]
    public async Task Run_PartRefunded_MatchesWhatIsLeftAndListsTheRestOfTheBill()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineAndPayAsync();
        await host.RefundAsync(payment, 20_000);

        var run = Assert.Single(await host.RunAsync());

        Assert.Equal((30_000, 30_000), (run.Totals.Money.Recorded.Dong, run.Totals.Money.Matched.Dong));
        Assert.Equal(20_000, run.Totals.Billed.Listed.Dong);
    }

    [Fact]
    public async Task Run_RefundAfterTheClose_LeavesTheDayAndIsListed()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineAndPayAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.CloseDayAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.RefundAsync(payment);

        var run = Assert.Single(await host.RunAsync());

        Assert.Equal((50_000, 50_000), (run.Totals.Money.Recorded.Dong, run.Totals.Money.Matched.Dong));
        Assert.Equal((1, 50_000), (run.Totals.Exceptions, run.Totals.AtRisk.Dong));
    }
}
