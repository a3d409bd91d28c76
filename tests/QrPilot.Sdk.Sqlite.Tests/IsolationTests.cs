using QrPilot.Sdk.Events;
using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

public sealed class IsolationTests
{
    private const string Stranger = "t-stranger";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_IdsOfAnotherTenant_FindNothing()
    {
        using var store = await FilledAsync();
        await store.Catalog.AddTenantAsync(new(Stranger, "Người lạ", Sample.Noon), Cancellation);
        var all = new BooksFilter { Limit = 100 };
        var day = await store.Books.ReadDayAsync(Stranger, new StoreDate(Sample.StoreId, Sample.Day), Cancellation);
        var feed = await store.Feed.ReadFeedAsync(Stranger, new FeedQuery(0, 10), Cancellation);

        Assert.Empty(await store.Catalog.ListStoresAsync(Stranger, Cancellation));
        Assert.Null(await store.Catalog.FindStoreAsync(Stranger, Sample.StoreId, Cancellation));
        Assert.Empty(await store.Catalog.ListTablesAsync(Stranger, Sample.StoreId, Cancellation));
        Assert.Null(await store.Catalog.FindTableAsync(Stranger, "tbl_1", Cancellation));
        Assert.Empty(await store.Catalog.ListMenuItemsAsync(Stranger, Sample.StoreId, Cancellation));
        Assert.Empty(await store.Catalog.FindMenuItemsAsync(Stranger, ["itm_1"], Cancellation));
        Assert.Null(await store.Sessions.FindSessionAsync(Stranger, "ses_1", Cancellation));
        Assert.Empty(await store.Sessions.FindSessionsAsync(Stranger, ["ses_1"], Cancellation));
        Assert.Null(await store.Sessions.FindOpenSessionAsync(Stranger, "tbl_1", Cancellation));
        Assert.Null(await store.Sessions.ReadSessionAsync(Stranger, "ses_1", Cancellation));
        Assert.Null(await store.Payments.FindPaymentAsync(Stranger, "pay_1", Cancellation));
        Assert.Null(await store.Payments.FindCaptureAsync(Stranger, "momo", "main", "9001", Cancellation));
        Assert.Null(await store.Requests.FindRequestAsync(Stranger, "tenant", "k1", Cancellation));
        Assert.Equal((0L, 0), (feed!.HeadSeq, feed.Events.Count));
        Assert.Empty(day.Bills);
        Assert.Empty(day.Captures);
        Assert.Empty(day.Matches);
        Assert.Empty(day.OpenExceptions);
        Assert.Null(day.LatestRun);
        Assert.Null(day.Close);
        Assert.Equal(0, await store.Books.CountClosesAsync(Stranger, Sample.StoreId, Cancellation));
        Assert.Empty(await store.Books.ListDaysAsync(Stranger, DateOnly.MinValue, DateOnly.MaxValue, Cancellation));
        Assert.False(await store.Books.IsSealedAsync(Stranger, "cap_1", Cancellation));
        Assert.Null(await store.Books.FindRunAsync(Stranger, "run_1", Cancellation));
        Assert.Empty(await store.Books.ListRunsAsync(Stranger, all, Cancellation));
        Assert.Empty(await store.Books.ListMatchesAsync(Stranger, all, Cancellation));
        Assert.Empty(await store.Books.ListExceptionsAsync(Stranger, all, Cancellation));
        Assert.Null(await store.Books.FindExceptionAsync(Stranger, "exc_1", Cancellation));
    }

    [Fact]
    public async Task Writes_SameIdsOfAnotherTenant_LeaveTheFirstTenantAlone()
    {
        using var store = await FilledAsync();
        var before = await DetailAsync(store);

        // The other tenant uses every id again, and then changes what is its own.
        await FillAsync(store, Sample.OtherTenant);
        await store.MustCommitAsync(Sample.Commit(Sample.OtherTenant) with
        {
            Sessions = [new(Sample.Ended(Sample.Session()), 1)],
            Payments = [new(Sample.Payment() with { Version = 2, GatewayCode = "x" }, 1)],
            Touches = [new SessionTouch("ses_1", Sample.Noon.AddDays(9), Sample.Noon.AddDays(9))],
            Cash = new(Sample.Cash() with { VoidedAt = Sample.Noon, VoidReason = "nhầm" }, IsVoid: true),
        });
        await store.Books.WriteRunAsync(
            Sample.OtherTenant,
            new RunWrite { Run = BookSample.Run("run_2", 2), RemovedMatches = ["mat_1"], SupersededExceptions = ["exc_1"] },
            Cancellation);

        var after = await DetailAsync(store);
        var day = await store.Books.ReadDayAsync(Sample.Tenant, new StoreDate(Sample.StoreId, Sample.Day), Cancellation);
        Assert.Equal(before.Session, after.Session);
        Assert.Equal(before.Payments, after.Payments);
        Assert.Equal(before.Cash, after.Cash);
        Assert.Equal(before.CartEvents, after.CartEvents);
        Assert.Equal(("run_1", 1, 1), (day.LatestRun!.Id, day.Matches.Count, day.OpenExceptions.Count));
    }

    [Fact]
    public async Task WorkerQueries_AllTenants_SayWhoseItIs()
    {
        using var store = await FilledAsync();
        await FillAsync(store, Sample.OtherTenant);
        await store.MustCommitAsync(Sample.Commit() with { Touches = [new("ses_1", Sample.Noon, Sample.Noon.AddMinutes(1))] });

        var silent = await store.Sessions.ListSilentSessionsAsync(Sample.Noon.AddMinutes(1), 10, Cancellation);
        var longest = await store.Sessions.ListSilentSessionsAsync(Sample.Noon, 10, Cancellation);
        var first = await store.Sessions.ListSilentSessionsAsync(Sample.Noon.AddMinutes(1), 1, Cancellation);
        var inbox = await store.Payments.ListUnappliedNotificationsAsync(Sample.Noon.AddTicks(1), 10, Cancellation);
        var none = await store.Payments.ListUnappliedNotificationsAsync(Sample.Noon, 10, Cancellation);

        Assert.Equal([Sample.OtherTenant, Sample.Tenant], silent.Select(found => found.TenantId));
        Assert.Equal(Sample.OtherTenant, Assert.Single(longest).TenantId);
        Assert.Equal(Sample.OtherTenant, Assert.Single(first).TenantId);
        Assert.Equal([Sample.Tenant, Sample.OtherTenant], inbox.Select(found => found.TenantId));
        Assert.Equal(Sample.Notification().Body.ToArray(), inbox[0].Value.Body.ToArray());
        Assert.Empty(none);
    }

    private static async Task<SessionDetail> DetailAsync(TestStore store) =>
        (await store.Sessions.ReadSessionAsync(Sample.Tenant, "ses_1", Cancellation))!;

    private static async Task<TestStore> FilledAsync()
    {
        var store = await TestStore.SeededAsync();
        await FillAsync(store, Sample.Tenant);
        return store;
    }

    private static async Task FillAsync(TestStore store, string tenantId)
    {
        await store.MustCommitAsync(Sample.Opens(tenantId: tenantId) with
        {
            Order = Sample.Order(),
            Payments = [new(Sample.Payment(), null)],
            Cash = new(Sample.Cash(), IsVoid: false),
            Capture = Sample.Capture(),
            Request = new(Sample.Request(), null),
            Events = [Sample.Event("a", EventTypes.ItemAdded)],
        });
        await store.Payments.AddNotificationAsync(tenantId, Sample.Notification(), Cancellation);
        Assert.True(await store.Books.WriteRunAsync(
            tenantId,
            new RunWrite
            {
                Run = BookSample.Run(),
                AddedMatches = [BookSample.Match()],
                AddedExceptions = [BookSample.Exception()],
                Close = BookSample.Closing(held: "cap_1"),
            },
            Cancellation));
    }
}
