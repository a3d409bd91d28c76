using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>Days whose books have changed since they were reconciled.</summary>
public abstract class StoreStaleDayConformance : StoreFacts
{
    private static readonly StoreDate Day = new(Sample.StoreId, Sample.Day);
    private static readonly StoreDate Unknown = new(null, Sample.Day);

    /// <summary>A commit says of every day whose books it changes that they have.</summary>
    [Fact]
    public async Task Commit_BillsAndMoney_MakeTheirDaysStale()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Session(), null)] });
        Assert.Empty(await ListAsync(stage));

        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Billed(Sample.Session("ses_2")) with { TableId = "tbl_2" }, null)] });
        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture("cap_2", "9002", storeId: null) with { PaymentId = null } });

        Assert.Equal([new(Sample.Tenant, Unknown), new(Sample.Tenant, Day)], await ListAsync(stage));
        Assert.Empty(await stage.Books.ListStaleDaysAsync(Sample.Day.AddDays(-1), 10, Stop));
        Assert.Single(await stage.Books.ListStaleDaysAsync(Sample.Day, 1, Stop));
    }

    /// <summary>A run takes the change away that it has read, and no other.</summary>
    [Fact]
    public async Task WriteRun_CaughtUp_TakesAwayOnlyWhatItHasRead()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Billed(Sample.Session()), null)] });
        var read = (await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop)).Change!.Value;
        await stage.MustCommitAsync(Sample.Commit() with { Cash = new(Sample.Cash(), IsVoid: false) });
        var later = (await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop)).Change!.Value;

        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), CaughtUp = new DayChange(Day, read) });
        Assert.Equal([new(Sample.Tenant, Day)], await ListAsync(stage));
        await stage.MustWriteRunAsync(new RunWrite { CaughtUp = new DayChange(Day, later) });

        Assert.NotEqual(read, later);
        Assert.Empty(await ListAsync(stage));
        Assert.Null((await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop)).Change);
    }

    private static Task<IReadOnlyList<TenantScoped<StoreDate>>> ListAsync(StoreStage stage) =>
        stage.Books.ListStaleDaysAsync(Sample.Day.AddDays(1), 10, Stop);
}
