using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sessions.Board;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

/// <summary>What staff see of a store now, and how they open a table.</summary>
public sealed class BoardServiceTests
{
    [Fact]
    public async Task Read_TablesInEveryState_ShowsWhatStandsOut()
    {
        using var host = await TestHost.StartAsync();
        await host.DineAndPayAsync();
        var left = await host.DineAsync(dishes: 2);
        await CloseAsync(host, left);
        var prepaid = await host.ScanAsync("tbl_2");
        await host.TakeCashAsync(await host.DineAsync(table: "tbl_3"), 20_000);
        await host.OrderAsync(prepaid);

        var board = await ReadAsync(host);

        Assert.Equal(Sample.Day, board.BusinessDate);
        Assert.Equal(["Bàn 1", "Bàn 2", "Bàn 3"], board.Tables.Select(table => table.Table.Name));
        Assert.Null(board.Tables[0].Session);
        Assert.Equal((prepaid, 1, false), (board.Tables[1].Session!.Id, board.Tables[1].Session!.OrderCount, board.Tables[1].PaidNotClosed));
        Assert.Equal(30_000, board.Tables[2].Session!.Rest.Dong);
        var unpaid = Assert.Single(board.ClosedNotPaid);
        Assert.Equal((left, "Bàn 1", 100_000L), (unpaid.Session.Id, unpaid.Table.Name, unpaid.Session.Rest.Dong));
    }

    [Fact]
    public async Task Read_UnpaidOfTheDayBefore_IsShownForOneDayMore()
    {
        using var host = await TestHost.StartAsync();
        await CloseAsync(host, await host.DineAsync());

        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single((await ReadAsync(host)).ClosedNotPaid);
        host.Clock.Advance(TimeSpan.FromDays(1));

        var board = await ReadAsync(host);
        Assert.Equal(Sample.Day.AddDays(2), board.BusinessDate);
        Assert.Empty(board.ClosedNotPaid);
    }

    [Fact]
    public async Task Read_UnknownStoreOrAnotherTenants_IsNotFound()
    {
        using var host = await TestHost.StartAsync();
        var boards = host.Get<BoardService>();

        await Refusal.OfAsync(ErrorCodes.StoreNotFound, () => boards.ReadAsync(Sample.Staff(), "sto_none", TestHost.Stop));
        await Refusal.OfAsync(
            ErrorCodes.StoreNotFound, () => boards.ReadAsync(Sample.Staff(TestHost.OtherTenant), TestHost.StoreId, TestHost.Stop));
    }

    [Fact]
    public async Task Open_SixteenStaffAndPhonesAtOnce_OpenOneSession()
    {
        using var host = await TestHost.StartAsync();

        var sessions = await TestHost.SixteenAsync(i => i % 2 == 0 ? OpenAsync(host) : host.ScanAsync(device: $"phone-{i}"));

        Assert.Single(sessions.Distinct());
        Assert.Single(await host.FeedAsync(EventTypes.SessionOpened));
    }

    [Fact]
    public async Task Open_TableThatIsOpen_GivesItsSessionAndTheLogSaysNothing()
    {
        using var host = await TestHost.StartAsync();
        var first = await host.ScanAsync();

        Assert.Equal(first, await OpenAsync(host));

        Assert.Single(await host.FeedAsync());
    }

    [Fact]
    public async Task Open_SameKeyTwice_OpensOnceThoughItWasClosedBetween()
    {
        using var host = await TestHost.StartAsync();
        var first = await OpenAsync(host, key: "open-1");
        await CloseAsync(host, first);

        Assert.Equal(first, await OpenAsync(host, key: "open-1"));

        Assert.Null((await ReadAsync(host)).Tables[0].Session);
    }

    [Fact]
    public async Task Open_AfterIdleness_ExpiresTheOldSession()
    {
        using var host = await TestHost.StartAsync();
        var first = await host.ScanAsync();
        host.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromTicks(1));

        Assert.NotEqual(first, await OpenAsync(host));

        Assert.Equal(SessionState.Expired, (await host.ReadAsync(first)).Session.State);
    }

    [Fact]
    public async Task Open_UnknownTable_IsNotFoundAtItsField()
    {
        using var host = await TestHost.StartAsync();

        var refusal = await Refusal.OfAsync(ErrorCodes.TableNotFound, () => OpenAsync(host, "tbl_none"));

        Assert.Equal("table_id", refusal.Field);
    }

    private static Task<StoreBoard> ReadAsync(TestHost host) =>
        host.Get<BoardService>().ReadAsync(Sample.Staff(), TestHost.StoreId, TestHost.Stop);

    private static async Task<string> OpenAsync(TestHost host, string table = TestHost.Table, string? key = null) => TestHost.Text(
        await host.Sessions.OpenAsync(Sample.Staff(), table, null, TestHost.Plan<ScanResult>(result => result.Session.Id, key), TestHost.Stop));

    private static Task CloseAsync(TestHost host, string session) => host.Sessions.CloseAsync(
        Sample.Staff(), session, null, null, TestHost.Plan<SessionDetail>(detail => detail.Session.Id), TestHost.Stop);
}
