using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class PaymentServiceTests
{
    [Fact]
    public async Task Request_GatewayTimesOut_RetryResumesTheSamePayment()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        host.Gateway.OnCreate = _ => throw new GatewayException("No answer.", isTransient: true);
        var refusal = await Refusal.OfAsync(ErrorCodes.GatewayUnavailable, () => host.PayAsync(session, "pay-1"));
        host.Gateway.OnCreate = _ => Task.FromResult(FakeGateway.Opened);

        var reply = await host.PayAsync(session, "pay-1");

        var payment = Assert.Single((await host.ReadAsync(session)).Payments);
        Assert.Equal((payment.Id, PaymentState.Pending), (TestHost.Text(reply), payment.State));
        Assert.Equal([payment.Id, payment.Id], host.Gateway.Created);
        Assert.NotNull(refusal.RetryAfter);
    }

    [Fact]
    public async Task Request_SameKeyAfterTheAnswer_GivesItAgainWithoutTheGateway()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        var first = await host.PayAsync(session, "pay-1");

        var second = await host.PayAsync(session, "pay-1");

        Assert.Equal(TestHost.Text(first), TestHost.Text(second));
        Assert.Equal((false, true), (first.Replayed, second.Replayed));
        Assert.Single(host.Gateway.Created);
    }

    [Fact]
    public async Task Request_FirstStillRunning_IsRefusedUntilItsLockPasses()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        var asked = new TaskCompletionSource();
        var never = new TaskCompletionSource<CreateOutcome>();
        host.Gateway.OnCreate = _ =>
        {
            asked.TrySetResult();
            return never.Task;
        };
        _ = host.PayAsync(session, "pay-1");
        await asked.Task.WaitAsync(TestHost.Stop);

        var refusal = await Refusal.OfAsync(ErrorCodes.RequestStillRunning, () => host.PayAsync(session, "pay-1"));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        host.Gateway.OnCreate = _ => Task.FromResult(FakeGateway.Opened);
        var reply = await host.PayAsync(session, "pay-1");

        Assert.Equal(TimeSpan.FromSeconds(5), refusal.RetryAfter);
        Assert.Equal(Assert.Single((await host.ReadAsync(session)).Payments).Id, TestHost.Text(reply));
        Assert.Single(host.Gateway.Created.Distinct());
    }

    [Fact]
    public async Task Request_SameKeySixteenTimes_MakesOnePayment()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();

        var answers = await TestHost.SixteenAsync(async _ =>
        {
            try
            {
                return TestHost.Text(await host.PayAsync(session, "pay-1"));
            }
            catch (CommandException refusal) when (refusal.Code == ErrorCodes.RequestStillRunning)
            {
                return null;
            }
        });

        var payment = Assert.Single((await host.ReadAsync(session)).Payments);
        Assert.Equal([payment.Id], answers.OfType<string>().Distinct());
        Assert.Equal([payment.Id], host.Gateway.Created);
    }

    [Fact]
    public async Task Request_SameKeyOtherPayload_IsRefused()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        await host.PayAsync(session, "pay-1");

        await Refusal.OfAsync(ErrorCodes.IdempotencyKeyReused, () => host.PayAsync(session, "pay-1", payload: 2));

        Assert.Single(host.Gateway.Created);
    }

    [Fact]
    public async Task Request_RefusedByTheGateway_IsFailedAndSaysSoOnce()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        host.Gateway.OnCreate = _ => Task.FromResult(new CreateOutcome { State = GatewayState.Failed, GatewayCode = "41" });

        await host.PayAsync(session, "pay-1");
        await host.PayAsync(session, "pay-1");

        var payment = Assert.Single((await host.ReadAsync(session)).Payments);
        Assert.Equal((PaymentState.Failed, "41"), (payment.State, payment.GatewayCode));
        Assert.Single(await host.FeedAsync("payment.failed"));
    }

    [Fact]
    public async Task Request_PaidWhileTheGatewayAnswers_StaysSucceeded()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        host.Gateway.OnCreate = async request =>
        {
            await host.DeliverAsync(request.PaymentId);
            return FakeGateway.Opened;
        };

        await host.PayAsync(session, "pay-1");

        Assert.Equal(PaymentState.Succeeded, Assert.Single((await host.ReadAsync(session)).Payments).State);
    }

    [Theory]
    [InlineData(50_001, ErrorCodes.AmountExceedsRest)]
    [InlineData(999, ErrorCodes.AmountOutsideGatewayLimits)]
    public async Task Request_AmountThatDoesNotFit_IsRefused(int amount, string code)
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();

        await Refusal.OfAsync(code, () => host.PayAsync(session, amount: amount));

        Assert.Empty(host.Gateway.Created);
    }

    [Fact]
    public async Task Request_CoveredBill_IsRefused()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.ScanAsync();

        await Refusal.OfAsync(ErrorCodes.NothingToPay, () => host.PayAsync(session));
    }

    [Fact]
    public async Task Read_OtherSession_IsNotFound()
    {
        using var host = await TestHost.StartAsync();
        var payment = (await host.DineToPayAsync()).Payment;

        await Refusal.OfAsync(ErrorCodes.PaymentNotFound, () => host.Payments.ReadAsync(Sample.Diner("ses_other"), payment, TestHost.Stop));
    }
}
