using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>The board of a store: its tables, its open sessions, and its sessions that ended unpaid.</summary>
public abstract class StoreBoardConformance : StoreFacts
{
    /// <summary>All tables are there by name, and all open sessions and none that has ended.</summary>
    [Fact]
    public async Task Board_OpenAndEndedSessions_HoldsAllTablesAndTheOpenOnes()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Table = Sample.Table("tbl_0", "Bàn 9") });
        var open = Sample.Billed(Sample.Session("ses_2", "tbl_2"));
        await EndAsync(stage, Sample.Ended(Sample.Session()));
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(open, null)] });

        var board = await ReadAsync(stage);

        Assert.Equal(["tbl_1", "tbl_2", "tbl_0"], board.Tables.Select(table => table.Id));
        Assert.Equal(await stage.Catalog.ListTablesAsync(Sample.Tenant, Sample.StoreId, Stop), board.Tables);
        Assert.Equal([open], board.Open);
        Assert.Empty(board.ClosedNotPaid);
    }

    /// <summary>Of the sessions that ended, those that were closed or expired with a rest are listed from a business date on, the last one to
    /// end first.</summary>
    [Fact]
    public async Task Board_EndedSessions_ListsTheUnpaidOnesFromADateOn()
    {
        await using var stage = await SeededAsync();
        var closed = await EndedAsync(stage, 1, SessionState.Closed, paid: 57_999, hours: 1);
        var expired = await EndedAsync(stage, 2, SessionState.Expired, paid: 0, hours: 3);
        var later = await EndedAsync(stage, 3, SessionState.Closed, paid: 0, hours: 2, day: 1);
        await EndedAsync(stage, 4, SessionState.Closed, paid: 58_000, hours: 1);
        await EndedAsync(stage, 5, SessionState.Closed, paid: 60_000, hours: 1);
        await EndedAsync(stage, 6, SessionState.Voided, paid: 0, hours: 1);
        await EndedAsync(stage, 7, SessionState.Closed, paid: 0, hours: 4, day: -1);
        await stage.ReopenAsync();

        var board = await ReadAsync(stage);

        Assert.Equal([expired, later, closed], board.ClosedNotPaid);
        Assert.Empty(board.Open);
        Assert.Equal([later], (await ReadAsync(stage, Sample.Day.AddDays(1))).ClosedNotPaid);
    }

    /// <summary>Another store of the same tenant has a board of its own.</summary>
    [Fact]
    public async Task Board_OfAnotherStore_HoldsNothingOfTheFirst()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Store = Sample.Store("sto_2", "Q2"), Table = Sample.Table("tbl_9", "Bàn 1", "sto_2") });
        await EndedAsync(stage, 1, SessionState.Closed, paid: 0, hours: 1);
        await stage.MustCommitAsync(Sample.Opens("ses_2", "tbl_2"));
        var theirs = Sample.Session("ses_9", "tbl_9") with { StoreId = "sto_2" };
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(theirs, null)] });

        var board = await stage.Sessions.ReadBoardAsync(Sample.Tenant, "sto_2", Sample.Day, Stop);

        Assert.Equal("tbl_9", Assert.Single(board.Tables).Id);
        Assert.Equal([theirs], board.Open);
        Assert.Empty(board.ClosedNotPaid);
        var none = await stage.Sessions.ReadBoardAsync(Sample.Tenant, "sto_none", Sample.Day, Stop);
        Assert.Empty(none.Tables);
        Assert.Empty(none.Open);
    }

    private static async Task<Session> EndedAsync(StoreStage stage, int number, SessionState state, long paid, int hours, int day = 0)
    {
        var session = Sample.Billed(Sample.Session($"ses_{number}")) with
        {
            BusinessDate = Sample.Day.AddDays(day),
            PaidTotal = new VndAmount(paid),
            EndedAt = Sample.Noon.AddHours(hours),
        };
        var ended = Sample.Ended(session, state) with { EndedAt = session.EndedAt };
        await EndAsync(stage, ended);
        return ended;
    }

    /// <summary>Opens a session and ends it at once.</summary>
    private static Task EndAsync(StoreStage stage, Session ended)
    {
        var open = ended with { State = SessionState.Open, EndedAt = null, EndReason = null, Version = ended.Version - 1 };
        return stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(open, null), new(ended, open.Version)] });
    }

    private static Task<BoardSessions> ReadAsync(StoreStage stage, DateOnly? unpaidSince = null) =>
        stage.Sessions.ReadBoardAsync(Sample.Tenant, Sample.StoreId, unpaidSince ?? Sample.Day, Stop);
}
