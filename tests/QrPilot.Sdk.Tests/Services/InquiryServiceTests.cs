using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class InquiryServiceTests
{
    [Fact]
    public async Task Ask_LostNotification_IsFoundAndBookedOnce()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();
        host.Gateway.OnQuery = query => Task.FromResult(Paid(query));
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await AskAsync(host));

        Assert.Equal(PaymentState.Succeeded, (await host.PaymentAsync(payment)).State);
        Assert.Equal(50_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        Assert.Equal(NotificationDisposition.Repeated, await host.DeliverAsync(payment, "tx-1"));
        Assert.Equal(0, await AskAfterAsync(host, TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task Ask_BeforeAMinuteHasPassed_AsksNothing()
    {
        using var host = await TestHost.StartAsync();
        await host.DineToPayAsync();

        Assert.Equal(0, await AskAfterAsync(host, TimeSpan.FromSeconds(59)));
    }

    [Fact]
    public async Task Ask_NotifiedPayment_IsNotAskedAbout()
    {
        using var host = await TestHost.StartAsync();
        await host.DineAndPayAsync();

        Assert.Equal(0, await AskAfterAsync(host, TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task Ask_StillOpen_IsAskedAgainLater()
    {
        using var host = await TestHost.StartAsync();
        await host.DineToPayAsync();

        Assert.Equal(1, await AskAfterAsync(host, TimeSpan.FromMinutes(1)));
        Assert.Equal(0, await AskAfterAsync(host, TimeSpan.FromMinutes(3)));
        Assert.Equal(1, await AskAfterAsync(host, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Ask_GatewayIsDown_KeepsThePaymentAndAsksAgain()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineToPayAsync();
        host.Gateway.OnQuery = _ => throw new GatewayException("It is down.", isTransient: true);
        await AskAfterAsync(host, TimeSpan.FromMinutes(1));
        host.Gateway.OnQuery = query => Task.FromResult(Paid(query));

        await AskAfterAsync(host, TimeSpan.FromMinutes(4));

        Assert.Equal(PaymentState.Succeeded, (await host.PaymentAsync(payment)).State);
    }

    [Fact]
    public async Task Ask_UnknownAnswer_IsNotAFailure()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineToPayAsync();
        host.Gateway.OnQuery = query => Task.FromResult(FakeGateway.StillOpen(query) with { State = GatewayState.Unknown });

        await AskAfterAsync(host, TimeSpan.FromMinutes(1));

        Assert.Equal(PaymentState.Pending, (await host.PaymentAsync(payment)).State);
        Assert.Equal(1, await AskAfterAsync(host, TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task Ask_ManyHostsAtOnce_AskEachQuestionOnce()
    {
        using var host = await TestHost.StartAsync();
        foreach (var table in new[] { "tbl_1", "tbl_2", "tbl_3" })
        {
            await host.DineToPayAsync(table);
        }

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        var asked = await TestHost.SixteenAsync(_ => AskAsync(host));

        Assert.Equal(3, asked.Sum());
    }

    [Fact]
    public async Task Ask_HostDiedWhileAsking_IsAskedAgainWhenTheLeaseEnds()
    {
        using var host = await TestHost.StartAsync();
        await host.DineToPayAsync();
        var now = Sample.Noon.AddMinutes(1);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Get<IPaymentStore>().ClaimInquiriesAsync(now, now.AddMinutes(3), 10, TestHost.Stop);

        Assert.Equal(0, await AskAfterAsync(host, TimeSpan.FromMinutes(2)));
        Assert.Equal(1, await AskAfterAsync(host, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Ask_HostStopsWhileAsking_IsAskedByTheNextOneAtOnce()
    {
        using var host = await TestHost.StartAsync();
        using var stop = new CancellationTokenSource();
        foreach (var table in new[] { "tbl_1", "tbl_2", "tbl_3" })
        {
            await host.DineToPayAsync(table);
        }

        var asked = 0;
        host.Gateway.OnQuery = async query =>
        {
            // One is answered, the other two never are.
            if (Interlocked.Increment(ref asked) > 1)
            {
                await stop.CancelAsync();
                await new TaskCompletionSource().Task.WaitAsync(stop.Token);
            }

            return FakeGateway.StillOpen(query);
        };
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Inquiries.AskAsync(100, stop.Token));

        host.Gateway.OnQuery = query => Task.FromResult(FakeGateway.StillOpen(query));
        Assert.InRange(await AskAsync(host), 2, 3);
        Assert.Equal(0, await AskAsync(host));
    }

    [Fact]
    public async Task Ask_LostAnswerToCreate_IsFoundByAsking()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        host.Gateway.OnCreate = _ => throw new GatewayException("No answer.", isTransient: true);
        await Assert.ThrowsAsync<Errors.CommandException>(() => host.PayAsync(session, "pay-1"));
        host.Gateway.OnQuery = query => Task.FromResult(Paid(query));

        await AskAfterAsync(host, TimeSpan.FromMinutes(1));

        var payment = Assert.Single((await host.ReadAsync(session)).Payments);
        Assert.Equal(PaymentState.Succeeded, payment.State);
    }

    private static GatewayNotice Paid(QueryPayment query) =>
        FakeGateway.StillOpen(query) with { State = GatewayState.Succeeded, TransactionId = "tx-1" };

    private static Task<int> AskAsync(TestHost host) => host.Inquiries.AskAsync(100, TestHost.Stop);

    private static Task<int> AskAfterAsync(TestHost host, TimeSpan wait)
    {
        host.Clock.Advance(wait);
        return AskAsync(host);
    }
}
