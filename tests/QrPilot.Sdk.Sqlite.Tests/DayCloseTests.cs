using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

/// <summary>What a close holds: what was read and nothing else, and it stays.</summary>
public sealed class DayCloseTests
{
    private static readonly StoreDate Day = new(Sample.StoreId, Sample.Day);
    private static readonly CashRecord Voided = Sample.Cash() with { VoidedAt = Sample.Noon, VoidReason = "nhầm" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Close_ItemsAndMoneyBesidesThem_ReadsWhatItHolds()
    {
        using var store = await SeedAsync();
        await store.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture("cap_2", "9002") });

        Assert.True(await CloseAsync(store, "cap_1", "csh_1"));

        var books = await store.Books.ReadDayAsync(Sample.Tenant, Day, Cancellation);
        Assert.Equal(["cap_1", "csh_1"], books.Sealed.Order(StringComparer.Ordinal));
        Assert.Empty((await store.Books.ReadDayAsync(Sample.Tenant, Day with { BusinessDate = Sample.Day.AddDays(1) }, Cancellation)).Sealed);
        Assert.True(await store.Books.IsSealedAsync(Sample.Tenant, "cap_1", Cancellation));
        Assert.False(await store.Books.IsSealedAsync(Sample.Tenant, "cap_2", Cancellation));
    }

    [Fact]
    public async Task Close_CashThatWasVoidedSinceItWasRead_IsAConflictAndLeavesNothing()
    {
        using var store = await SeedAsync();
        await store.MustCommitAsync(Sample.Commit() with { Cash = new(Voided, IsVoid: true) });

        Assert.False(await CloseAsync(store, "cap_1", "csh_1"));

        var books = await store.Books.ReadDayAsync(Sample.Tenant, Day, Cancellation);
        Assert.Null(books.Close);
        Assert.Empty(books.Sealed);
    }

    [Fact]
    public async Task Close_ItemThatAnotherCloseHolds_IsAConflict()
    {
        using var store = await SeedAsync();
        Assert.True(await CloseAsync(store, "cap_1"));

        var next = new CloseWrite(BookSample.Close(2) with { BusinessDate = Sample.Day.AddDays(1) }, ["cap_1"]);

        Assert.False(await store.Books.WriteRunAsync(Sample.Tenant, new RunWrite { Close = next }, Cancellation));
    }

    [Fact]
    public async Task VoidCash_ThatACloseHolds_IsAConflict()
    {
        using var store = await SeedAsync();
        Assert.True(await CloseAsync(store, "csh_1"));

        var result = await store.Commits.CommitAsync(Sample.Commit() with { Cash = new(Voided, IsVoid: true) }, Cancellation);

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.True(Assert.Single((await store.Books.ReadDayAsync(Sample.Tenant, Day, Cancellation)).Bills).Cash[0].Counts);
    }

    private static Task<bool> CloseAsync(TestStore store, params string[] held) => store.Books.WriteRunAsync(
        Sample.Tenant, new RunWrite { Run = BookSample.Run(), Close = BookSample.Closing(held: held) }, Cancellation);

    private static async Task<TestStore> SeedAsync()
    {
        var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Billed(Sample.Session()), null)] });
        await store.MustCommitAsync(Sample.Commit() with
        {
            Payments = [new(Sample.Payment(), null)],
            Cash = new(Sample.Cash(), IsVoid: false),
            Capture = Sample.Capture(),
        });
        return store;
    }
}
