using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Restores;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class RestoreServiceTests
{
    [Fact]
    public async Task Restored_ReadersBeforeAndBehindTheBackup_GoOnAfterWhatTheyShare()
    {
        using var lost = await TestHost.StartAsync();
        await lost.ScanAsync("tbl_1");
        var early = await ReadAsync(lost, null);
        await lost.ScanAsync("tbl_2");
        var backup = await lost.BackUpAsync();
        await lost.ScanAsync("tbl_3");
        var late = await ReadAsync(lost, null);

        using var host = TestHost.OverBackup(backup, lost);
        host.Clock.Advance(TimeSpan.FromHours(1));
        var report = await RestoredAsync(host);
        await host.DineAsync(table: "tbl_3");

        Assert.Equal([(Sample.Tenant, 2L), (TestHost.OtherTenant, 0L)], report.Feeds.Select(feed => (feed.TenantId, feed.Value.AfterSeq)));
        Assert.Null(report.ForgottenAnswers);
        var whole = (await ReadAsync(host, null)).Events;
        Assert.Equal(late.Events.Take(2), whole.Take(2));
        Assert.NotEqual(late.Events[2], whole[2]);
        Assert.Equal(whole.Skip(1), await GoOnAsync(host, early.NextCursor));
        Assert.Equal(whole.Skip(2), await GoOnAsync(host, late.NextCursor));
    }

    [Fact]
    public async Task Restored_TwiceFromOneBackup_ReaderOfTheLifeBetweenBeginsAnew()
    {
        using var lost = await TestHost.StartAsync();
        await lost.ScanAsync("tbl_1");
        var backup = await lost.BackUpAsync();
        using var between = TestHost.OverBackup(backup, lost);
        between.Clock.Advance(TimeSpan.FromHours(1));
        await RestoredAsync(between);
        await between.ScanAsync("tbl_2");
        var read = await ReadAsync(between, null);

        using var host = TestHost.OverBackup(backup, between);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await RestoredAsync(host);
        await host.ScanAsync("tbl_3");

        Assert.Equal((await ReadAsync(host, null)).Events, await GoOnAsync(host, read.NextCursor));
    }

    [Fact]
    public async Task Restored_TenantMadeAgain_CursorOfTheLostOneIsNotTaken()
    {
        using var lost = await TestHost.StartAsync();
        var backup = await lost.BackUpAsync();
        var tenant = new Tenant("t-late", "Quán Muộn", Sample.Noon.AddHours(1));
        await lost.Get<ICatalogStore>().AddTenantAsync(tenant, TestHost.Stop);
        var read = await lost.Feed.ReadAsync(Sample.Staff(tenant.Id), new FeedRequest(), TestHost.Stop);

        using var host = TestHost.OverBackup(backup, lost);
        await RestoredAsync(host);
        await host.Get<ICatalogStore>().AddTenantAsync(tenant with { CreatedAt = Sample.Noon.AddHours(2) }, TestHost.Stop);

        await Refusal.OfAsync(
            ErrorCodes.CursorBeforeRestore,
            () => host.Feed.ReadAsync(Sample.Staff(tenant.Id), new FeedRequest { Cursor = read.NextCursor }, TestHost.Stop));
    }

    [Fact]
    public async Task Read_NobodyToldOfTheRestore_IsRefusedUntilSomebodyDoes()
    {
        using var lost = await TestHost.StartAsync();
        var backup = await lost.BackUpAsync();
        await lost.ScanAsync();
        var read = await ReadAsync(lost, null);
        using var host = TestHost.OverBackup(backup, lost);

        await Refusal.OfAsync(ErrorCodes.CursorAhead, () => ReadAsync(host, read.NextCursor));
        await RestoredAsync(host);

        Assert.Empty(await GoOnAsync(host, read.NextCursor));
    }

    [Fact]
    public async Task Restored_AfterHostsHaveAddedEvents_ReadersBeginAtTheFirst()
    {
        using var lost = await TestHost.StartAsync();
        var backup = await lost.BackUpAsync();
        await lost.ScanAsync("tbl_1");
        var read = await ReadAsync(lost, null);
        using var host = TestHost.OverBackup(backup, lost);
        await host.ScanAsync("tbl_2");

        await host.Get<RestoreService>().RestoredAsync(sharesNothing: true, TestHost.Stop);

        Assert.Equal((await ReadAsync(host, null)).Events, await GoOnAsync(host, read.NextCursor));
    }

    [Fact]
    public async Task Restored_PaidAfterTheBackup_IsFoundByAskingAndTheRestIsListed()
    {
        using var lost = await TestHost.StartAsync();
        var (session, known) = await lost.DineToPayAsync();
        var backup = await lost.BackUpAsync();
        await lost.DeliverAsync(known, "tx-known");
        var (_, forgotten) = await lost.DineAndPayAsync("tbl_2");

        using var host = TestHost.OverBackup(backup, lost);
        await RestoredAsync(host);
        host.Gateway.OnQuery = query => Task.FromResult(FakeGateway.StillOpen(query) with
        {
            State = GatewayState.Succeeded, TransactionId = "tx-known",
        });
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await host.Inquiries.AskAsync(100, TestHost.Stop));

        Assert.Equal(PaymentState.Succeeded, (await host.PaymentAsync(known)).State);
        Assert.Equal(50_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        Assert.Equal(NotificationDisposition.UnknownPayment, await host.DeliverAsync(forgotten, "tx-forgotten"));
        await host.RunAsync(storeId: null);
        var listed = await host.Books.ListExceptionsAsync(Sample.Tenant, new BooksFilter { Limit = 100 }, TestHost.Stop);
        var finding = Assert.Single(listed).Finding;
        Assert.Equal((ExceptionClass.OrphanPayment, 50_000), (finding.Class, finding.AtRisk.Dong));
    }

    [Fact]
    public async Task Restored_SchemaIsNotThisVersions_IsRefused()
    {
        using var lost = await TestHost.StartAsync();
        var empty = Path.Combine(Path.GetDirectoryName(lost.DatabasePath)!, "empty.db");
        await File.WriteAllBytesAsync(empty, [], TestHost.Stop);
        using var host = TestHost.OverBackup(empty, lost);

        var failure = await Assert.ThrowsAsync<QrPilotException>(() => RestoredAsync(host));

        Assert.Equal(ErrorCodes.StorageUnavailable, failure.Code);
    }

    private static Task<RestoreReport> RestoredAsync(TestHost host) =>
        host.Get<RestoreService>().RestoredAsync(sharesNothing: false, TestHost.Stop);

    private static Task<FeedResult> ReadAsync(TestHost host, string? cursor) =>
        host.Feed.ReadAsync(Sample.Staff(), new FeedRequest { Cursor = cursor, Limit = 100 }, TestHost.Stop);

    /// <summary>The events that a reader gets who is answered 410 and reads on where it is told to.</summary>
    private static async Task<IReadOnlyList<StoredEvent>> GoOnAsync(TestHost host, string cursor)
    {
        var refusal = await Refusal.OfAsync(ErrorCodes.CursorBeforeRestore, () => ReadAsync(host, cursor));
        Assert.Equal(RefusalKind.Gone, refusal.Kind);
        return (await ReadAsync(host, refusal.ResumeAt)).Events;
    }
}
