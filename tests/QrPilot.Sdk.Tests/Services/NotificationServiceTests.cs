using QrPilot.Sdk.Events;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class NotificationServiceTests
{
    [Fact]
    public async Task Receive_Success_PaysTheBillAndClosesTheSession()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();

        Assert.Equal(NotificationDisposition.Applied, await host.DeliverAsync(payment));

        var detail = await host.ReadAsync(session);
        Assert.Equal((SessionEndReason.Paid, 50_000), (detail.Session.EndReason, detail.Session.PaidTotal.Dong));
        Assert.Single(await host.FeedAsync(EventTypes.PaymentSucceeded));
        Assert.Single(await host.FeedAsync(EventTypes.SessionClosed));
    }

    [Fact]
    public async Task Receive_SixteenDeliveriesAtOnce_BookTheMoneyOnce()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();

        var dispositions = await TestHost.SixteenAsync(_ => host.DeliverAsync(payment));

        Assert.Equal(1, dispositions.Count(disposition => disposition == NotificationDisposition.Applied));
        Assert.Equal(15, dispositions.Count(disposition => disposition == NotificationDisposition.Repeated));
        Assert.Equal(50_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        Assert.Single((await BooksAsync(host)).Captures);
        Assert.Single(await host.FeedAsync(EventTypes.PaymentSucceeded));
    }

    [Fact]
    public async Task Receive_FailureAfterSuccess_ChangesNothing()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();
        await host.DeliverAsync(payment);
        var before = await host.ReadAsync(session);

        Assert.Equal(NotificationDisposition.Repeated, await host.DeliverAsync(payment, "9002", state: GatewayState.Failed));

        var after = await host.ReadAsync(session);
        Assert.Equal((before.Session, before.Payments[0]), (after.Session, after.Payments[0]));
    }

    [Fact]
    public async Task Receive_BadSignature_ChangesNothing()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        await host.PayAsync(session);

        var receipt = await host.Notifications.ReceiveAsync(Sample.Gateway, Sample.Account, "", "forged"u8.ToArray(), TestHost.Stop);

        Assert.Equal(NotificationDisposition.BadSignature, receipt!.Disposition);
        Assert.Equal(0, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await host.Notifications.ApplyLeftoversAsync(TimeSpan.Zero, 10, TestHost.Stop));
    }

    [Theory]
    [InlineData("other", Sample.Account)]
    [InlineData(Sample.Gateway, "other")]
    public async Task Receive_UnknownGatewayOrAccount_GivesNothing(string gateway, string account)
    {
        using var host = await TestHost.StartAsync();

        Assert.Null(await host.Notifications.ReceiveAsync(gateway, account, "", FakeGateway.Body("pay_1", "9001", 1), TestHost.Stop));
    }

    [Fact]
    public async Task ApplyLeftovers_StoredButNotApplied_AppliesItOnce()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();
        await host.Get<IPaymentStore>().AddNotificationAsync(Sample.Tenant, Stored(payment), TestHost.Stop);
        host.Clock.Advance(TimeSpan.FromSeconds(31));

        await host.Notifications.ApplyLeftoversAsync(TimeSpan.FromSeconds(30), 10, TestHost.Stop);
        var left = await host.Notifications.ApplyLeftoversAsync(TimeSpan.FromSeconds(30), 10, TestHost.Stop);

        Assert.Equal(0, left);
        Assert.Equal(50_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        Assert.Single(await host.FeedAsync(EventTypes.PaymentSucceeded));
    }

    [Fact]
    public async Task ApplyLeftovers_SixteenHostsAtOnce_ApplyItOnce()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();
        await host.Get<IPaymentStore>().AddNotificationAsync(Sample.Tenant, Stored(payment), TestHost.Stop);
        host.Clock.Advance(TimeSpan.FromSeconds(31));

        await TestHost.SixteenAsync(_ => host.Notifications.ApplyLeftoversAsync(TimeSpan.FromSeconds(30), 10, TestHost.Stop));

        Assert.Equal(50_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        Assert.Single((await BooksAsync(host)).Captures);
    }

    [Fact]
    public async Task ApplyLeftovers_YoungNotification_IsLeftToWhoeverWorksOnIt()
    {
        using var host = await TestHost.StartAsync();
        await host.Get<IPaymentStore>().AddNotificationAsync(Sample.Tenant, Stored("pay_1"), TestHost.Stop);

        Assert.Equal(0, await host.Notifications.ApplyLeftoversAsync(TimeSpan.FromSeconds(30), 10, TestHost.Stop));
    }

    [Fact]
    public async Task Receive_MoneyOfNobody_IsReconciledWithoutStore()
    {
        using var host = await TestHost.StartAsync();

        Assert.Equal(NotificationDisposition.UnknownPayment, await host.DeliverAsync("pay_unknown"));
        var runs = await host.RunAsync(storeId: null);

        var orphan = Assert.Single(await host.Books.ListExceptionsAsync(Sample.Tenant, new BooksFilter { Limit = 10 }, TestHost.Stop));
        Assert.Equal(
            (null, ExceptionClass.OrphanPayment, 50_000), (orphan.StoreId, orphan.Finding.Class, orphan.Finding.ActualAmount.Dong));
        Assert.Equal([TestHost.StoreId, null], runs.Select(run => run.StoreId));
    }

    [Fact]
    public async Task Receive_OtherAmount_BooksTheMoneyForReconciliationOnly()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();

        Assert.Equal(NotificationDisposition.AmountDiffers, await host.DeliverAsync(payment, amount: 40_000));

        Assert.Equal(0, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        var close = await host.CloseDayAsync();
        Assert.Equal((40_000, 50_000), (close.Totals.Money.Listed.Dong, close.Totals.Billed.Listed.Dong));
    }

    [Fact]
    public async Task Receive_StorageIsLocked_AsksTheGatewayToCallAgain()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineToPayAsync();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={host.DatabasePath};Pooling=false"))
        {
            connection.Open();
            using var hold = connection.CreateCommand();
            hold.CommandText = "begin immediate";
            hold.ExecuteNonQuery();

            Assert.Equal(NotificationDisposition.Failed, await host.DeliverAsync(payment));
        }

        Assert.Equal(NotificationDisposition.Applied, await host.DeliverAsync(payment));
    }

    [Fact]
    public async Task MaskOld_AfterTheRetention_ErasesOnceAndKeepsTheOutcome()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineToPayAsync();
        await host.DeliverAsync(payment);
        host.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await host.Notifications.MaskOldAsync(10, TestHost.Stop));
        host.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(1, await host.Notifications.MaskOldAsync(10, TestHost.Stop));
        Assert.Equal(0, await host.Notifications.MaskOldAsync(10, TestHost.Stop));

        var filter = new NotificationFilter { From = Sample.Noon.AddDays(-1), Until = Sample.Noon.AddDays(1), Limit = 10 };
        var stored = Assert.Single(await host.Get<IPaymentStore>().ListNotificationsAsync(Sample.Tenant, filter, TestHost.Stop));
        Assert.Equal(("***", true, NotificationOutcome.Applied), (
            System.Text.Encoding.UTF8.GetString(stored.Received.Body.Span), stored.IsMasked, stored.Outcome));
    }

    [Fact]
    public async Task Receive_SuccessForAVoidedSession_IsPaidAfterCancel()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();
        await host.DeliverAsync(payment, "", state: GatewayState.Failed);
        await host.VoidAsync(session);

        await host.DeliverAsync(payment);
        await host.RunAsync();

        var found = Assert.Single(await host.Books.ListExceptionsAsync(Sample.Tenant, new BooksFilter { Limit = 10 }, TestHost.Stop));
        Assert.Equal((ExceptionClass.PaidAfterCancel, 50_000), (found.Finding.Class, found.Finding.AtRisk.Dong));
        Assert.Equal(SessionState.Voided, (await host.ReadAsync(session)).Session.State);
    }

    private static ReceivedNotification Stored(string payment) => new()
    {
        Id = "ntf_1",
        Gateway = Sample.Gateway,
        Account = Sample.Account,
        ReceivedAt = Sample.Noon,
        Headers = "",
        Body = FakeGateway.Body(payment, "9001", 50_000),
    };

    private static Task<DayBooks> BooksAsync(TestHost host) =>
        host.Books.ReadDayAsync(Sample.Tenant, new StoreDate(TestHost.StoreId, Sample.Day), TestHost.Stop);
}
