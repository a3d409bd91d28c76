using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class CashServiceTests
{
    [Fact]
    public async Task Record_SameKeySixteenTimes_TakesItOnceAndAnswersTheSame()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();

        var replies = await TestHost.SixteenAsync(_ => host.TakeCashAsync(session, 20_000, "cash-1"));

        Assert.Single(replies.Select(TestHost.Text).Distinct());
        Assert.Equal(15, replies.Count(reply => reply.Replayed));
        Assert.Equal(20_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        Assert.Single(await host.FeedAsync(EventTypes.CashRecorded));
    }

    [Fact]
    public async Task Record_SixteenKeysAtOnce_NeverTakesMoreThanTheBill()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();

        var taken = await TestHost.SixteenAsync(async i =>
        {
            try
            {
                await host.TakeCashAsync(session, 10_000, $"cash-{i}");
                return 1;
            }
            catch (CommandException refusal) when (refusal.Code == ErrorCodes.NothingToPay)
            {
                return 0;
            }
        });

        var detail = await host.ReadAsync(session);
        Assert.Equal(5, taken.Sum());
        Assert.Equal((50_000, 5, SessionEndReason.Paid), (detail.Session.PaidTotal.Dong, detail.Cash.Count, detail.Session.EndReason));
    }

    [Fact]
    public async Task Record_SameKeyOtherPayload_IsRefused()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        await host.TakeCashAsync(session, 20_000, "cash-1");

        await Refusal.OfAsync(ErrorCodes.IdempotencyKeyReused, () => host.TakeCashAsync(session, 30_000, "cash-1", payload: 2));

        Assert.Equal(20_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
    }

    [Fact]
    public async Task Record_ExpiredSession_CountsAndStaysExpired()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        host.Clock.Advance(TimeSpan.FromHours(3));
        await host.Sessions.ExpireSilentAsync(10, TestHost.Stop);

        await host.TakeCashAsync(session);

        var after = (await host.ReadAsync(session)).Session;
        Assert.Equal((SessionState.Expired, SessionEndReason.Idle, 0), (after.State, after.EndReason, after.Rest.Dong));
    }

    [Theory]
    [InlineData(50_001, null, ErrorCodes.AmountExceedsRest)]
    [InlineData(50_000, 49_999, ErrorCodes.TenderedTooLittle)]
    public async Task Record_AmountsThatContradict_AreRefused(int amount, int? tendered, string code)
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();

        await Refusal.OfAsync(code, () => host.TakeCashAsync(session, amount, tendered: tendered));

        Assert.Empty((await host.ReadAsync(session)).Cash);
    }

    [Fact]
    public async Task Void_Record_TakesItBackOnce()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        var cash = TestHost.Text(await host.TakeCashAsync(session));

        await host.VoidCashAsync(session, cash);

        await Refusal.OfAsync(ErrorCodes.CashNotFound, () => host.VoidCashAsync(session, cash));
        var detail = await host.ReadAsync(session);
        Assert.Equal((0, SessionState.Closed), (detail.Session.PaidTotal.Dong, detail.Session.State));
        Assert.NotNull(Assert.Single(detail.Cash).VoidedAt);
    }
}
