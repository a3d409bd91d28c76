using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class SessionServiceTests
{
    [Fact]
    public async Task Scan_SixteenPhonesAtOnce_OpenOneSession()
    {
        using var host = await TestHost.StartAsync();

        var sessions = await TestHost.SixteenAsync(i => host.ScanAsync(device: $"phone-{i}"));

        Assert.Single(sessions.Distinct());
        Assert.Single(await host.FeedAsync(EventTypes.SessionOpened));
        Assert.Equal(15, (await host.FeedAsync(EventTypes.SessionJoined)).Count);
    }

    [Fact]
    public async Task Scan_SameKeySixteenTimes_HasOneEffectAndOneAnswer()
    {
        using var host = await TestHost.StartAsync();

        var sessions = await TestHost.SixteenAsync(_ => host.ScanAsync(key: "scan-1"));

        Assert.Single(sessions.Distinct());
        Assert.Single(await host.FeedAsync());
    }

    [Fact]
    public async Task Scan_AfterIdleness_ExpiresTheOldSessionAndOpensANewOne()
    {
        using var host = await TestHost.StartAsync();
        var first = await host.ScanAsync();
        host.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromTicks(1));

        var second = await host.ScanAsync();

        Assert.NotEqual(first, second);
        Assert.Equal(SessionState.Expired, (await host.ReadAsync(first)).Session.State);
    }

    [Fact]
    public async Task Scan_BackdatedBeforeTheOpenSession_IsRefused()
    {
        using var host = await TestHost.StartAsync();
        await host.ScanAsync();
        var command = new ScanCommand(Sample.Till(), Sample.Tenant, TestHost.Table, null, Sample.Noon.AddHours(-1), null);

        await Refusal.OfAsync(
            ErrorCodes.LaterSessionOpen, () => host.Sessions.ScanAsync(command, TestHost.Plan<ScanResult>(_ => ""), TestHost.Stop));
    }

    [Fact]
    public async Task ExpireSilent_OnlySilentSessions_AreExpiredOnce()
    {
        using var host = await TestHost.StartAsync();
        var silent = await host.ScanAsync();
        host.Clock.Advance(TimeSpan.FromHours(2));
        var alive = await host.ScanAsync("tbl_2");
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        await host.Sessions.ExpireSilentAsync(10, TestHost.Stop);

        Assert.Equal(0, await host.Sessions.ExpireSilentAsync(10, TestHost.Stop));
        Assert.Equal(SessionState.Expired, (await host.ReadAsync(silent)).Session.State);
        Assert.Equal(SessionState.Open, (await host.ReadAsync(alive)).Session.State);
        Assert.Single(await host.FeedAsync(EventTypes.SessionExpired));
    }

    [Fact]
    public async Task Void_SessionWithoutMoney_IsVoided()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();

        await host.VoidAsync(session);

        Assert.Equal(SessionState.Voided, (await host.ReadAsync(session)).Session.State);
        await Refusal.OfAsync(ErrorCodes.SessionEnded, () => host.TakeCashAsync(session));
        await Refusal.OfAsync(ErrorCodes.SessionEnded, () => host.VoidAsync(session));
    }

    [Fact]
    public async Task Void_SessionWithCash_IsRefusedUntilTheCashIsVoided()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync(dishes: 2);
        var cash = TestHost.Text(await host.TakeCashAsync(session, 50_000));

        await Refusal.OfAsync(ErrorCodes.SessionHasMoney, () => host.VoidAsync(session));
        await host.VoidCashAsync(session, cash);
        await host.VoidAsync(session);

        Assert.Equal(SessionState.Voided, (await host.ReadAsync(session)).Session.State);
    }

    [Fact]
    public async Task Void_SessionWithLivePayment_IsRefusedUntilItFails()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();

        await Refusal.OfAsync(ErrorCodes.SessionHasMoney, () => host.VoidAsync(session));
        await host.DeliverAsync(payment, "", state: GatewayState.Failed);
        await host.VoidAsync(session);

        Assert.Equal(SessionState.Voided, (await host.ReadAsync(session)).Session.State);
    }

    [Fact]
    public async Task Read_OtherSessionOrTenant_IsNotFound()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.ScanAsync();

        await Refusal.OfAsync(ErrorCodes.SessionNotFound, () => host.Sessions.ReadAsync(Sample.Diner("ses_other"), session, TestHost.Stop));
        await Refusal.OfAsync(
            ErrorCodes.SessionNotFound, () => host.Sessions.ReadAsync(Sample.Staff(TestHost.OtherTenant), session, TestHost.Stop));
    }

    [Fact]
    public async Task Submit_SameKeySixteenTimes_MakesOneOrder()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();

        await TestHost.SixteenAsync(async _ =>
        {
            await host.OrderAsync(session, key: "order-2");
            return 0;
        });

        var detail = await host.ReadAsync(session);
        Assert.Equal(2, detail.Orders.Count);
        Assert.Equal(VndAmount.Sum(detail.Orders.Select(order => order.Total)), detail.Session.BillTotal);
    }
}
