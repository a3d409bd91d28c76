using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>What belongs to one tenant is invisible and untouchable for another.</summary>
public abstract class StoreIsolationConformance : StoreFacts
{
    private const string Stranger = "t-stranger";

    /// <summary>A tenant never reads what belongs to another, though it knows every id.</summary>
    [Fact]
    public async Task Reads_IdsOfAnotherTenant_FindNothing()
    {
        await using var stage = await FilledAsync();
        await stage.Catalog.AddTenantAsync(new(Stranger, "Người lạ", Sample.Noon), Stop);
        var all = new BooksFilter { Limit = 100 };
        var inbox = new NotificationFilter { From = DateTimeOffset.MinValue, Until = DateTimeOffset.MaxValue, Limit = 100 };
        var day = await stage.Books.ReadDayAsync(Stranger, new StoreDate(Sample.StoreId, Sample.Day), Stop);
        var drawer = await stage.Drawers.ReadDrawerAsync(Stranger, Sample.StoreId, Sample.Day, Stop);
        var kpis = await stage.Kpis.ReadKpisAsync(Stranger, Sample.StoreId, Sample.Day, Sample.Day, Stop);
        var feed = await stage.Feed.ReadFeedAsync(Stranger, new FeedQuery(0, 10), Stop);

        Assert.Empty(await stage.Catalog.ListStoresAsync(Stranger, Stop));
        Assert.Null(await stage.Catalog.FindStoreAsync(Stranger, Sample.StoreId, Stop));
        Assert.Empty(await stage.Catalog.ListTablesAsync(Stranger, Sample.StoreId, Stop));
        Assert.Null(await stage.Catalog.FindTableAsync(Stranger, "tbl_1", Stop));
        Assert.Empty(await stage.Catalog.ListMenuItemsAsync(Stranger, Sample.StoreId, Stop));
        Assert.Empty(await stage.Catalog.FindMenuItemsAsync(Stranger, ["itm_1"], Stop));
        Assert.Empty(await stage.Audit.ListAuditAsync(Stranger, new AuditFilter { Limit = 100 }, Stop));
        Assert.Empty(await stage.Audit.ListAuditAsync(Stranger, new AuditFilter { StoreId = Sample.StoreId, Limit = 100 }, Stop));
        Assert.Null(await stage.Staff.FindStaffAsync(Stranger, "stf_1", Stop));
        Assert.Empty(await stage.Staff.ListStaffAsync(Stranger, Stop));
        Assert.False(await stage.Staff.HasOwnerAsync(Stranger, Stop));
        Assert.Null(await stage.Sessions.FindSessionAsync(Stranger, "ses_1", Stop));
        Assert.Empty(await stage.Sessions.FindSessionsAsync(Stranger, ["ses_1"], Stop));
        Assert.Null(await stage.Sessions.FindOpenSessionAsync(Stranger, "tbl_1", Stop));
        var board = await stage.Sessions.ReadBoardAsync(Stranger, Sample.StoreId, Sample.Day, Stop);
        Assert.Empty(board.Tables);
        Assert.Empty(board.Open);
        Assert.Empty(board.ClosedNotPaid);
        Assert.Null(await stage.Sessions.ReadSessionAsync(Stranger, "ses_1", Stop));
        Assert.Empty(await stage.Sessions.FindEventsAsync(Stranger, ["a"], Stop));
        Assert.Empty(await stage.GatewayAccounts.ListGatewayAccountsAsync(Stranger, Stop));
        Assert.False(await stage.GatewayAccounts.IsGatewayAccountUsedAsync(Stranger, "momo", "main", Stop));
        Assert.Null(await stage.Payments.FindPaymentAsync(Stranger, "pay_1", Stop));
        Assert.Null(await stage.Payments.FindCaptureAsync(Stranger, "momo", "main", "9001", Stop));
        Assert.Null(await stage.Payments.FindRefundAsync(Stranger, "rfd_1", Stop));
        Assert.Empty(await stage.Payments.ListRefundsAsync(Stranger, "pay_1", Stop));
        Assert.Empty(await stage.Payments.ListNotificationsAsync(Stranger, inbox, Stop));
        Assert.Null(await stage.Requests.FindRequestAsync(Stranger, "tenant", "k1", Stop));
        Assert.Equal((0L, 0), (feed!.HeadSeq, feed.Events.Count));
        Assert.Empty(day.Bills);
        Assert.Empty(day.Captures);
        Assert.Empty(day.Matches);
        Assert.Empty(day.Exceptions);
        Assert.Null(day.LatestRun);
        Assert.Null(day.Close);
        Assert.Empty(drawer.Entries);
        Assert.Empty(drawer.Records);
        Assert.Null(drawer.Close);
        Assert.Empty(kpis.Billed);
        Assert.Empty(kpis.Open);
        Assert.Empty(kpis.Matched);
        Assert.Equal(0, kpis.MatchTimes.Matches);
        Assert.Empty(kpis.Declarations);
        Assert.Empty(await stage.Kpis.ListDeclarationsAsync(Stranger, Sample.StoreId, Sample.Day, Stop));
        Assert.Equal(0, await stage.Books.CountClosesAsync(Stranger, Sample.StoreId, Stop));
        Assert.Empty(await stage.Books.ListDaysAsync(Stranger, DateOnly.MinValue, DateOnly.MaxValue, Stop));
        Assert.False(await stage.Books.IsSealedAsync(Stranger, "cap_1", Stop));
        Assert.Null(await stage.Books.FindRunAsync(Stranger, "run_1", Stop));
        Assert.Empty(await stage.Books.ListRunsAsync(Stranger, all, Stop));
        Assert.Empty(await stage.Books.ListMatchesAsync(Stranger, all, Stop));
        Assert.Empty(await stage.Books.ListExceptionsAsync(Stranger, all, Stop));
        Assert.Null(await stage.Books.FindExceptionAsync(Stranger, "exc_1", Stop));
        Assert.Empty(day.Settled);
        Assert.Null(await stage.Settlements.FindFileAsync(Stranger, "stl_1", Stop));
        Assert.Null(await stage.Settlements.FindFileAsync(Stranger, "momo", "main", SettlementSample.File().Hash, Stop));
        Assert.Empty(await stage.Settlements.ListFilesAsync(Stranger, null, 10, Stop));
        Assert.Empty(await stage.Settlements.ListErrorsAsync(Stranger, "stl_1", Stop));
        Assert.Empty(await stage.Settlements.ListLinesAsync(Stranger, "stl_1", 0, 10, Stop));
        Assert.Empty(await stage.Settlements.ListDaysAsync(Stranger, "stl_1", Stop));
        Assert.Empty(await stage.Settlements.FindLinesAsync(Stranger, "momo", "main", [SettlementSample.Line().Key], Stop));
        Assert.Empty(await stage.Settlements.FindSubjectsAsync(Stranger, "momo", "main", ["pay_1"], Stop));
    }

    /// <summary>Two tenants may use the same ids; what one writes never changes what the other reads.</summary>
    [Fact]
    public async Task Writes_SameIdsOfAnotherTenant_LeaveTheFirstTenantAlone()
    {
        await using var stage = await FilledAsync();
        var before = await StoreImage.ReadAsync(stage);

        // The other tenant uses every id again, and then changes what is its own.
        await FillAsync(stage, Sample.OtherTenant);
        await stage.MustCommitAsync(Sample.Commit(Sample.OtherTenant) with
        {
            Sessions = [new(Sample.Ended(Sample.Session()), 1)],
            Payments = [new(Sample.Payment() with { Version = 2, GatewayCode = "x" }, 1)],
            Touches = [new("ses_1", Sample.Noon.AddDays(9), Sample.Noon.AddDays(9))],
            Cash = new(Sample.Voided(Sample.Cash("csh_2")), IsVoid: true),
            Refund = new(Sample.Refund() with { Reason = "khác", Version = 2 }, 1),
            Staff = new(Sample.Staff(login: "khác") with { TenantId = Sample.OtherTenant, StoreIds = [], Version = 2 }, 1),
            Inquiries = [InquiryWrite.Drop("pay_1")],
            Notification = new("ntf_1", NotificationOutcome.Applied, "pay_1", null),
        });
        Assert.True(await stage.Books.WriteRunAsync(
            Sample.OtherTenant,
            new RunWrite { Run = BookSample.Run("run_2", 2), RemovedMatches = ["mat_1"], ExceptionMoves = [BookSample.Superseded("exc_1")] },
            Stop));

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    /// <summary>What workers read across tenants says whose it is.</summary>
    [Fact]
    public async Task WorkerQueries_AllTenants_SayWhoseItIs()
    {
        await using var stage = await FilledAsync();
        await FillAsync(stage, Sample.OtherTenant);
        await stage.MustCommitAsync(Sample.Commit() with { Touches = [new("ses_1", Sample.Noon, Sample.Noon.AddMinutes(1))] });

        var silent = await stage.Sessions.ListSilentSessionsAsync(Sample.Noon.AddMinutes(1), 10, Stop);
        var longest = await stage.Sessions.ListSilentSessionsAsync(Sample.Noon, 10, Stop);
        var first = await stage.Sessions.ListSilentSessionsAsync(Sample.Noon.AddMinutes(1), 1, Stop);
        var inbox = await stage.Payments.ListUnappliedNotificationsAsync(Sample.Noon.AddTicks(1), 10, Stop);
        var none = await stage.Payments.ListUnappliedNotificationsAsync(Sample.Noon, 10, Stop);

        Assert.Equal([Sample.OtherTenant, Sample.Tenant], silent.Select(found => found.TenantId));
        Assert.Equal(Sample.OtherTenant, Assert.Single(longest).TenantId);
        Assert.Equal(Sample.OtherTenant, Assert.Single(first).TenantId);
        Assert.Equal([Sample.Tenant, Sample.OtherTenant], inbox.Select(found => found.TenantId).Order(StringComparer.Ordinal));
        Assert.Equal(Sample.Notification().Body.ToArray(), inbox[0].Value.Body.ToArray());
        Assert.Empty(none);
    }

    private async Task<StoreStage> FilledAsync()
    {
        var stage = await SeededAsync();
        await FillAsync(stage, Sample.Tenant);
        return stage;
    }

    private static async Task FillAsync(StoreStage stage, string tenantId)
    {
        await stage.MustCommitAsync(Sample.Opens(tenantId: tenantId) with
        {
            GatewayAccount = new(Sample.GatewayAccount(tenantId, tenantId), null),
            Order = Sample.Order(),
            Payments = [new(Sample.Payment(), null)],
            Cash = new(Sample.Cash(), IsVoid: false),
            DrawerEntry = Sample.DrawerEntry(),
            Declaration = Sample.Declaration(),
            Staff = new(Sample.Staff(login: tenantId) with { TenantId = tenantId }, null),
            Audit = [Sample.Audit()],
            Capture = Sample.Capture(),
            Refund = new(Sample.Refund(), null),
            Inquiries = [InquiryWrite.Put(new Inquiry("pay_1", Sample.Noon, 0))],
            Request = new(Sample.Request(), null),
            Events = [Sample.Event("a", EventTypes.ItemAdded)],
        });
        await stage.MustCommitAsync(Sample.Commit(tenantId) with { Cash = new(Sample.Cash("csh_2"), IsVoid: false) });
        await stage.Payments.AddNotificationAsync(tenantId, Sample.Notification(), Stop);
        await stage.Settlements.BeginFileAsync(tenantId, SettlementSample.File(), Stop);
        await stage.Settlements.AddLinesAsync(tenantId, [SettlementSample.Line()], Stop);
        await stage.Settlements.FinishFileAsync(tenantId, SettlementSample.File(), [SettlementSample.Error], [], Stop);
        Assert.True(await stage.Books.WriteRunAsync(
            tenantId,
            new RunWrite
            {
                Run = BookSample.Run(),
                AddedMatches = [BookSample.Match()],
                AddedExceptions = [BookSample.Exception()],
                Close = BookSample.Closing(held: "cap_1") with { DrawerEntries = 1 },
            },
            Stop));
    }
}
