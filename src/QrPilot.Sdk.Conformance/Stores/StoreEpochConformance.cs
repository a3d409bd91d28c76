using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>The epochs of feeds, which restores end.</summary>
public abstract class StoreEpochConformance : StoreFacts
{
    private static readonly DateTimeOffset Later = Sample.Noon.AddDays(3);

    /// <summary>A feed has one epoch from the start, which shares nothing with any before; adding its tenant again changes nothing.</summary>
    [Fact]
    public async Task ListEpochs_NewTenant_HasTheOneOfTheMomentInWhichItWasMade()
    {
        await using var stage = await SeededAsync();

        await stage.Catalog.AddTenantAsync(new Tenant(Sample.Tenant, "again", Later), Stop);

        Assert.Equal([First], await stage.Feed.ListEpochsAsync(Sample.Tenant, Stop));
        Assert.Empty(await stage.Feed.ListEpochsAsync("nobody", Stop));
    }

    /// <summary>All tenants begin an epoch that shares what is there, each its own; what was before stays known.</summary>
    [Fact]
    public async Task BeginEpochs_TenantsWithAndWithoutEvents_BeginBehindTheirLastEvents()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a"), Sample.Event("b")] });
        var number = FeedEpoch.NumberAt(Later);

        var begun = await stage.Feed.BeginEpochsAsync(Later, sharesNothing: false, Stop);

        Assert.Equal([new(Sample.Tenant, new FeedEpoch(number, 2)), new(Sample.OtherTenant, new FeedEpoch(number, 0))], begun);
        Assert.Equal([First, new FeedEpoch(number, 2)], await stage.Feed.ListEpochsAsync(Sample.Tenant, Stop));
        Assert.Equal([First, new FeedEpoch(number, 0)], await stage.Feed.ListEpochsAsync(Sample.OtherTenant, Stop));
    }

    /// <summary>The log goes on as it was: events, numbers and keys are those of before.</summary>
    [Fact]
    public async Task BeginEpochs_ThenEvents_NumbersGoOn()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a"), Sample.Event("b")] });
        var before = await stage.ReadFeedAsync();

        await stage.Feed.BeginEpochsAsync(Later, sharesNothing: false, Stop);

        var after = await stage.ReadFeedAsync();
        Assert.Equal((FeedEpoch.NumberAt(Later), before.HeadSeq), (after.Epoch, after.HeadSeq));
        Assert.Equal(before.Events, after.Events);
        var added = await stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("a"), Sample.Event("c")] });
        Assert.Equal([1L, 3L], added.Events.Select(entry => entry.Seq));
    }

    /// <summary>Numbers of epochs rise, also within a second and when the clock stands behind the feed's present epoch.</summary>
    [Fact]
    public async Task BeginEpochs_AgainAndWithAnEarlierClock_NumbersRise()
    {
        await using var stage = await SeededAsync();
        var number = FeedEpoch.NumberAt(Later);

        await stage.Feed.BeginEpochsAsync(Later, sharesNothing: false, Stop);
        await stage.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a")] });
        await stage.Feed.BeginEpochsAsync(Later, sharesNothing: false, Stop);
        await stage.Feed.BeginEpochsAsync(Sample.Noon.AddYears(-9), sharesNothing: false, Stop);

        Assert.Equal(
            [First, new FeedEpoch(number, 0), new FeedEpoch(number + 1, 1), new FeedEpoch(number + 2, 1)],
            await stage.Feed.ListEpochsAsync(Sample.Tenant, Stop));
        Assert.Equal(number + 2, (await stage.ReadFeedAsync()).Epoch);
    }

    /// <summary>Where nobody knows what is shared, nothing is.</summary>
    [Fact]
    public async Task BeginEpochs_SharesNothing_BeginsBeforeTheFirstEvent()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a")] });

        await stage.Feed.BeginEpochsAsync(Later, sharesNothing: true, Stop);

        Assert.Equal([First, new FeedEpoch(FeedEpoch.NumberAt(Later), 0)], await stage.Feed.ListEpochsAsync(Sample.Tenant, Stop));
        Assert.Equal(1, (await stage.ReadFeedAsync()).HeadSeq);
    }

    /// <summary>Of epochs that begin while others write, each shares exactly the events that were numbered before it.</summary>
    [Fact]
    public async Task BeginEpochs_WhileOthersWrite_EachBeginsWhereTheOneBeforeEnded()
    {
        const int rounds = 20;
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens());

        var writing = Task.Run(
            async () =>
            {
                foreach (var round in Enumerable.Range(1, rounds))
                {
                    await stage.MustCommitAsync(Sample.Commit() with { Events = [Sample.Event($"w{round}")] });
                }
            },
            Stop);
        foreach (var round in Enumerable.Range(1, rounds))
        {
            var head = (await stage.ReadFeedAsync()).HeadSeq;
            var begun = await stage.Feed.BeginEpochsAsync(Later.AddHours(round), sharesNothing: false, Stop);
            Assert.InRange(begun[0].Value.AfterSeq, head, (await stage.ReadFeedAsync()).HeadSeq);
        }

        await writing;
        var epochs = await stage.Feed.ListEpochsAsync(Sample.Tenant, Stop);
        Assert.Equal(rounds + 1, epochs.Count);
        Assert.Equal(epochs.OrderBy(epoch => epoch.AfterSeq).ThenBy(epoch => epoch.Number), epochs);
        Assert.Equal(rounds, (await stage.ReadFeedAsync()).HeadSeq);
    }

    private static FeedEpoch First => new(FeedEpoch.NumberAt(Sample.Noon), 0);
}
