using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>Every record comes back as it went in, also after the host was opened again, for values drawn from awkward ones.</summary>
public abstract class StoreRoundTripConformance : StoreFacts
{
    /// <summary>Tenants, keys, stores, tables and menu items.</summary>
    /// <param name="seed">Draws the values.</param>
    [Theory]
    [MemberData(nameof(Awkward.Seeds), MemberType = typeof(Awkward))]
    public async Task Catalog_AwkwardValues_ComesBackEqual(int seed)
    {
        await using var stage = await OpenAsync();
        var any = new AwkwardRecords(seed);
        var tenant = any.Tenant();
        var key = any.Key(tenant.Id);
        var shop = any.Store();
        var table = any.Table(shop.Id);
        var item = any.Item(shop.Id);

        Assert.True(await stage.Catalog.AddTenantAsync(tenant, Stop));
        Assert.False(await stage.Catalog.AddTenantAsync(tenant with { Name = "khác" }, Stop));
        await stage.MustCommitAsync(Sample.Commit(key.TenantId) with { ApiKey = key });
        await stage.MustCommitAsync(new Commit { TenantId = tenant.Id, Store = shop, Table = table, MenuItem = item });
        await stage.ReopenAsync();

        var foundKey = (await stage.Catalog.FindApiKeyAsync(key.Id, Stop))!;
        Assert.Equal(tenant, await stage.Catalog.FindTenantAsync(tenant.Id, Stop));
        Assert.Equal(key.SecretHash.ToArray(), foundKey.SecretHash.ToArray());
        Assert.Equal(key, foundKey with { SecretHash = key.SecretHash });
        Assert.Equal(shop, await stage.Catalog.FindStoreAsync(tenant.Id, shop.Id, Stop));
        Assert.Equal([shop], await stage.Catalog.ListStoresAsync(tenant.Id, Stop));
        Assert.Equal(table, await stage.Catalog.FindTableAsync(tenant.Id, table.Id, Stop));
        Assert.Equal([table], await stage.Catalog.ListTablesAsync(tenant.Id, shop.Id, Stop));
        Assert.Equal([item], await stage.Catalog.ListMenuItemsAsync(tenant.Id, shop.Id, Stop));
        Assert.Equal([item], await stage.Catalog.FindMenuItemsAsync(tenant.Id, [item.Id], Stop));
    }

    /// <summary>A session with its order, payment, cash and cart events.</summary>
    /// <param name="seed">Draws the values.</param>
    [Theory]
    [MemberData(nameof(Awkward.Seeds), MemberType = typeof(Awkward))]
    public async Task Session_AwkwardValues_ComesBackEqual(int seed)
    {
        await using var stage = await SeededAsync();
        var any = new AwkwardRecords(seed);
        var session = any.Session();
        var order = any.Order();
        var payment = any.Payment();
        var cash = any.Cash();
        var voided = any.Voided(cash);
        var draft = any.CartEvent();

        await stage.MustCommitAsync(Sample.Commit() with
        {
            Sessions = [new(session, null)],
            Order = order,
            Payments = [new(payment, null)],
            Cash = new(cash, IsVoid: false),
            Events = [draft, Sample.Event("not of the cart")],
        });
        await stage.MustCommitAsync(Sample.Commit() with { Cash = new(voided, IsVoid: true) });
        await stage.ReopenAsync();

        var detail = await stage.Sessions.ReadSessionAsync(Sample.Tenant, session.Id, Stop);
        var found = Assert.Single(detail!.Orders);
        Assert.Equal(session, detail.Session);
        Assert.Equal([session], await stage.Sessions.FindSessionsAsync(Sample.Tenant, [session.Id, "ses_none"], Stop));
        Assert.Equal(order.Lines, found.Lines);
        Assert.Equal(order, found with { Lines = order.Lines });
        Assert.Equal(payment, Assert.Single(detail.Payments));
        Assert.Equal(payment, await stage.Payments.FindPaymentAsync(Sample.Tenant, payment.Id, Stop));
        Assert.Equal([voided], detail.Cash);
        Assert.Equal(new StoredEvent(1, draft), Assert.Single(detail.CartEvents));
    }

    /// <summary>Captures, refunds, and notifications with what became of them.</summary>
    /// <param name="seed">Draws the values.</param>
    [Theory]
    [MemberData(nameof(Awkward.Seeds), MemberType = typeof(Awkward))]
    public async Task Money_AwkwardValues_ComesBackEqual(int seed)
    {
        await using var stage = await SeededAsync();
        var any = new AwkwardRecords(seed);
        var capture = any.Capture();
        var refund = any.Refund();
        var notification = any.Notification();
        var (outcome, detail) = any.Mark();

        await stage.MustCommitAsync(Sample.Opens() with
        {
            Payments = [new(Sample.Payment(), null)], Capture = capture, Refund = new(refund, null),
        });
        await stage.Payments.AddNotificationAsync(Sample.Tenant, notification, Stop);
        var unapplied = await stage.Payments.ListUnappliedNotificationsAsync(DateTimeOffset.MaxValue, 5, Stop);
        await stage.MustCommitAsync(Sample.Commit() with { Notification = new(notification.Id, outcome, "pay_1", detail) });
        await stage.ReopenAsync();

        var all = new NotificationFilter { From = DateTimeOffset.MinValue, Until = DateTimeOffset.MaxValue, Limit = 5 };
        var stored = Assert.Single(await stage.Payments.ListNotificationsAsync(Sample.Tenant, all, Stop));
        Assert.Equal(notification.Body.ToArray(), Assert.Single(unapplied).Value.Body.ToArray());
        Assert.Equal(notification.Body.ToArray(), stored.Received.Body.ToArray());
        Assert.Equal(new StoredNotification(stored.Received, outcome, "pay_1", detail, IsMasked: false), stored);
        Assert.Equal(notification, stored.Received with { Body = notification.Body });
        Assert.Equal(refund, await stage.Payments.FindRefundAsync(Sample.Tenant, refund.Id, Stop));
        Assert.Equal(capture, await stage.Payments.FindCaptureAsync(
            Sample.Tenant, capture.Gateway, capture.Account, capture.TransactionId, Stop));
    }

    /// <summary>Runs, matches, exceptions and closes.</summary>
    /// <param name="seed">Draws the values.</param>
    [Theory]
    [MemberData(nameof(Awkward.Seeds), MemberType = typeof(Awkward))]
    public async Task Books_AwkwardValues_ComeBackEqual(int seed)
    {
        await using var stage = await SeededAsync();
        var any = new AwkwardBooks(seed);
        var run = any.Run();
        var match = any.Match();
        var exception = any.Exception();
        var close = any.Close();

        await stage.MustCommitAsync(Sample.Opens());
        await stage.MustWriteRunAsync(
            new RunWrite { Run = run, AddedMatches = [match], AddedExceptions = [exception], Close = new(close, []) });
        await stage.ReopenAsync();

        var books = await stage.Books.ReadDayAsync(Sample.Tenant, new StoreDate(Sample.StoreId, Sample.Day), Stop);
        Assert.Equal(run, books.LatestRun);
        Assert.Equal(run, await stage.Books.FindRunAsync(Sample.Tenant, run.Id, Stop));
        Assert.Equal(match, Assert.Single(books.Matches));
        Assert.Equal(exception, Assert.Single(books.Exceptions));
        Assert.Equal(exception, await stage.Books.FindExceptionAsync(Sample.Tenant, exception.Id, Stop));
        Assert.Equal(close, books.Close);
    }
}
