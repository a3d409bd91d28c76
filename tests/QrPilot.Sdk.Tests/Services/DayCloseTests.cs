using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

/// <summary>A day that is closed stays as it was sealed, whatever is booked for it later. The clock stands still: what is late is not a
/// question of time.</summary>
public sealed class DayCloseTests
{
    [Fact]
    public async Task CloseDay_Twice_GivesTheSameClose()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();

        var first = await host.CloseDayAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));
        var second = await host.CloseDayAsync();

        Assert.Equal(first, second);
        Assert.Equal((1, 100_000), (first.Number, first.Totals.Money.Matched.Dong));
    }

    [Fact]
    public async Task CloseDay_SixteenAtOnce_CloseOnce()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();

        var closes = await TestHost.SixteenAsync(_ => host.CloseDayAsync());

        Assert.Single(closes.Distinct());
        Assert.Equal(1, await host.Books.CountClosesAsync(Sample.Tenant, TestHost.StoreId, TestHost.Stop));
    }

    [Fact]
    public async Task CloseDay_MoneyAfterIt_IsLateAndTheCloseStands()
    {
        using var host = await TestHost.StartAsync();
        var payment = (await host.DineToPayAsync()).Payment;
        var close = await host.CloseDayAsync();

        await host.DeliverAsync(payment);

        var late = await OnlyExceptionAsync(host, ExceptionClass.LatePayment);
        Assert.Equal((payment, 50_000), (late.ExpectedId, late.ActualAmount.Dong));
        Assert.Equal(close, await host.Reconciliation.FindCloseAsync(Sample.Tenant, TestHost.StoreId, Sample.Day, TestHost.Stop));
    }

    [Fact]
    public async Task CloseDay_NotificationWaitingInTheInbox_IsLateWhenItIsApplied()
    {
        using var host = await TestHost.StartAsync();
        var payment = (await host.DineToPayAsync()).Payment;
        await host.Get<IPaymentStore>().AddNotificationAsync(
            Sample.Tenant,
            new ReceivedNotification
            {
                Id = "ntf_1",
                Gateway = Sample.Gateway,
                Account = Sample.Account,
                ReceivedAt = host.Clock.GetUtcNow(),
                Headers = "",
                Body = FakeGateway.Body(payment, "9001", 50_000, GatewayState.Succeeded),
            },
            TestHost.Stop);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.CloseDayAsync();

        await host.Notifications.ApplyLeftoversAsync(TimeSpan.Zero, 10, TestHost.Stop);

        Assert.Equal(payment, (await OnlyExceptionAsync(host, ExceptionClass.LatePayment)).ExpectedId);
    }

    [Fact]
    public async Task CloseDay_CashAfterIt_IsLate()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        await host.CloseDayAsync();

        var cash = TestHost.Text(await host.TakeCashAsync(session));

        Assert.Equal(cash, (await OnlyExceptionAsync(host, ExceptionClass.LatePayment)).ActualId);
    }

    [Fact]
    public async Task CloseDay_RefundAfterIt_IsListedAndTheSumsStand()
    {
        using var host = await TestHost.StartAsync();
        var payment = (await host.DineAndPayAsync()).Payment;
        var close = await host.CloseDayAsync();

        var refund = TestHost.Text(await host.RefundAsync(payment));

        Assert.Equal(refund, (await OnlyExceptionAsync(host, ExceptionClass.RefundUnmatched)).ActualId);
        Assert.Equal(close.Totals.Money, (await host.RunAsync())[0].Totals.Money);
    }

    [Fact]
    public async Task CloseDay_VoidOfItsCash_IsRefusedAndChangesNothing()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        var cash = TestHost.Text(await host.TakeCashAsync(session));
        var close = await host.CloseDayAsync();

        await Refusal.OfAsync(ErrorCodes.CashSealed, () => host.VoidCashAsync(session, cash));

        Assert.Equal(50_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        Assert.Equal(close.Totals, (await host.RunAsync())[0].Totals);
    }

    [Fact]
    public async Task CloseDay_VoidOfLateCash_IsDone()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        await host.CloseDayAsync();
        var cash = TestHost.Text(await host.TakeCashAsync(session));

        await host.VoidCashAsync(session, cash);

        Assert.Equal(0, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
    }

    [Fact]
    public async Task CloseDay_Tomorrow_IsRefused()
    {
        using var host = await TestHost.StartAsync();

        await Refusal.OfAsync(ErrorCodes.DayNotBegun, () => host.Reconciliation.CloseDayAsync(
            Sample.Staff(), TestHost.StoreId, Sample.Day.AddDays(1), counted: null, TestHost.Stop));
    }

    private static async Task<ExceptionFinding> OnlyExceptionAsync(TestHost host, ExceptionClass expected)
    {
        await host.RunAsync();
        var open = new BooksFilter { State = ExceptionState.Open, Limit = 100 };
        var only = Assert.Single(await host.Books.ListExceptionsAsync(Sample.Tenant, open, TestHost.Stop)).Finding;
        Assert.Equal(expected, only.Class);
        return only;
    }
}
