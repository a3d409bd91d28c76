using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>The drawer of a business date: its entries are numbered without a hole, and none comes after the close.</summary>
public abstract class StoreDrawerConformance : StoreFacts
{
    /// <summary>Entries come back as they went in, by number, with the cash of the day and its close.</summary>
    /// <param name="seed">Draws the values.</param>
    [Theory]
    [MemberData(nameof(Awkward.Seeds), MemberType = typeof(Awkward))]
    public async Task Entries_AwkwardValues_ComeBackEqualAndInOrder(int seed)
    {
        await using var stage = await SeededAsync();
        var any = new AwkwardRecords(seed);
        DrawerEntry[] entries = [any.DrawerEntry(1), any.DrawerEntry(2), any.DrawerEntry(3)];
        var close = new AwkwardBooks(seed).Close();
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Billed(Sample.Session()), null)] });
        await stage.MustCommitAsync(Sample.Commit() with { Cash = new(Sample.Cash(), IsVoid: false) });

        foreach (var entry in entries)
        {
            await stage.MustCommitAsync(Sample.Commit() with { DrawerEntry = entry });
        }

        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), Close = new(close, []) { DrawerEntries = 3 } });
        await stage.ReopenAsync();

        var day = await ReadAsync(stage);
        Assert.Equal(entries, day.Entries);
        Assert.Equal([Sample.Cash()], day.Records);
        Assert.Equal(close, day.Close);
        var next = await stage.Drawers.ReadDrawerAsync(Sample.Tenant, Sample.StoreId, Sample.Day.AddDays(1), Stop);
        Assert.Empty(next.Entries);
        Assert.Empty(next.Records);
        Assert.Null(next.Close);
    }

    /// <summary>A number that is taken, or not the next one, is a conflict.</summary>
    /// <param name="number">The number.</param>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Enter_NumberThatIsNotTheNext_IsAConflict(int number)
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { DrawerEntry = Sample.DrawerEntry() });

        var result = await stage.CommitAsync(Sample.Commit() with { DrawerEntry = Sample.DrawerEntry(number) });

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Equal([Sample.DrawerEntry()], (await ReadAsync(stage)).Entries);
    }

    /// <summary>A closed day takes no entry; the next one does.</summary>
    [Fact]
    public async Task Enter_AfterTheClose_IsAConflict()
    {
        await using var stage = await SeededAsync();
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), Close = BookSample.Closing() });

        var result = await stage.CommitAsync(Sample.Commit() with { DrawerEntry = Sample.DrawerEntry() });

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Empty((await ReadAsync(stage)).Entries);
        var next = Sample.DrawerEntry() with { BusinessDate = Sample.Day.AddDays(1) };
        await stage.MustCommitAsync(Sample.Commit() with { DrawerEntry = next });
    }

    /// <summary>A close that did not read all entries is a conflict.</summary>
    /// <param name="read">How many it read.</param>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Close_OtherNumberOfEntriesThanItRead_IsAConflictAndLeavesNothing(int read)
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { DrawerEntry = Sample.DrawerEntry() });
        var before = await StoreImage.ReadAsync(stage);

        Assert.False(await stage.WriteRunAsync(
            new RunWrite { Run = BookSample.Run(), Close = BookSample.Closing() with { DrawerEntries = read } }));

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    /// <summary>Of an entry and a close at the same moment one holds: the close never misses an entry.</summary>
    [Fact]
    public async Task EntryAndClose_AtOnce_OneOfThemIsAConflict()
    {
        await using var stage = await SeededAsync();

        var held = await AtOnceAsync(task => task % 2 == 0 ? EnterAsync(stage, DayOf(task)) : CloseAsync(stage, DayOf(task)));

        for (var task = 0; task < Tasks; task += 2)
        {
            Assert.NotEqual(held[task], held[task + 1]);
            var day = await stage.Drawers.ReadDrawerAsync(Sample.Tenant, Sample.StoreId, Sample.Day.AddDays(DayOf(task)), Stop);
            Assert.Equal((held[task] ? 1 : 0, held[task + 1]), (day.Entries.Count, day.Close is not null));
        }
    }

    private static int DayOf(int task) => task / 2;

    private static async Task<bool> EnterAsync(StoreStage stage, int day)
    {
        var entry = Sample.DrawerEntry() with { BusinessDate = Sample.Day.AddDays(day) };
        return (await stage.CommitAsync(Sample.Commit() with { DrawerEntry = entry })).Outcome == CommitOutcome.Committed;
    }

    private static Task<bool> CloseAsync(StoreStage stage, int day)
    {
        var run = BookSample.Run($"run_{day}") with { BusinessDate = Sample.Day.AddDays(day) };
        var close = BookSample.Close(number: day + 1, runId: run.Id) with { BusinessDate = run.BusinessDate };
        return stage.WriteRunAsync(new RunWrite { Run = run, Close = new CloseWrite(close, []) });
    }

    private static Task<DrawerDay> ReadAsync(StoreStage stage) =>
        stage.Drawers.ReadDrawerAsync(Sample.Tenant, Sample.StoreId, Sample.Day, Stop);
}
