using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>What a close holds: what was read and nothing else, and it stays.</summary>
public abstract class StoreDayCloseConformance : StoreFacts
{
    private static readonly StoreDate Day = new(Sample.StoreId, Sample.Day);

    /// <summary>A close holds what it names, and not the money beside it.</summary>
    [Fact]
    public async Task Close_ItemsAndMoneyBesidesThem_ReadsWhatItHolds()
    {
        await using var stage = await SeedAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture("cap_2", "9002") });

        Assert.True(await CloseAsync(stage, "cap_1", "csh_1"));

        var books = await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop);
        Assert.Equal(["cap_1", "csh_1"], books.Sealed.Order(StringComparer.Ordinal));
        Assert.Empty((await stage.Books.ReadDayAsync(Sample.Tenant, Day with { BusinessDate = Sample.Day.AddDays(1) }, Stop)).Sealed);
        Assert.True(await stage.Books.IsSealedAsync(Sample.Tenant, "cap_1", Stop));
        Assert.False(await stage.Books.IsSealedAsync(Sample.Tenant, "cap_2", Stop));
    }

    /// <summary>Cash that was voided cannot be closed any more.</summary>
    [Fact]
    public async Task Close_CashThatWasVoidedSinceItWasRead_IsAConflictAndLeavesNothing()
    {
        await using var stage = await SeedAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Cash = new(Sample.Voided(Sample.Cash()), IsVoid: true) });

        var before = await StoreImage.ReadAsync(stage);

        Assert.False(await CloseAsync(stage, "cap_1", "csh_1"));

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    /// <summary>Money is held by one close.</summary>
    [Fact]
    public async Task Close_ItemThatAnotherCloseHolds_IsAConflict()
    {
        await using var stage = await SeedAsync();
        Assert.True(await CloseAsync(stage, "cap_1"));

        var next = new CloseWrite(BookSample.Close(2) with { BusinessDate = Sample.Day.AddDays(1) }, ["cap_1"]);

        Assert.False(await stage.WriteRunAsync(new RunWrite { Close = next }));
    }

    /// <summary>Cash that a close holds cannot be voided any more.</summary>
    [Fact]
    public async Task VoidCash_ThatACloseHolds_IsAConflict()
    {
        await using var stage = await SeedAsync();
        Assert.True(await CloseAsync(stage, "csh_1"));

        var result = await stage.CommitAsync(Sample.Commit() with { Cash = new(Sample.Voided(Sample.Cash()), IsVoid: true) });

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        var books = await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop);
        Assert.Equal([Sample.Cash()], books.Bills[0].Cash);
    }

    private static Task<bool> CloseAsync(StoreStage stage, params string[] held) => stage.WriteRunAsync(
        new RunWrite { Run = BookSample.Run(), Close = BookSample.Closing(held: held) });

    private async Task<StoreStage> SeedAsync()
    {
        var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Billed(Sample.Session()), null)] });
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Payments = [new(Sample.Payment(), null)],
            Cash = new(Sample.Cash(), IsVoid: false),
            Capture = Sample.Capture(),
        });
        return stage;
    }
}
