using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>The numbering of events, and reading them.</summary>
public abstract class StoreFeedConformance : StoreFacts
{
    /// <summary>There is no feed without a tenant.</summary>
    [Fact]
    public async Task ReadFeed_UnknownTenant_IsNull()
    {
        await using var stage = await SeededAsync();

        Assert.Null(await stage.Feed.ReadFeedAsync("nobody", new FeedQuery(0, 10), Stop));
    }

    /// <summary>A feed begins at 0, in the epoch of the moment in which its tenant was made.</summary>
    [Fact]
    public async Task ReadFeed_NoEvents_HasHeadZeroAndItsFirstEpoch()
    {
        await using var stage = await SeededAsync();

        var page = await stage.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(0, 10), Stop);

        Assert.NotNull(page);
        Assert.Equal((FeedEpoch.NumberAt(Sample.Noon), 0L, 0, false), (page.Epoch, page.HeadSeq, page.Events.Count, page.HasMore));
    }

    /// <summary>An event whose key is known, from before or from the same commit, is answered with the one that was first.</summary>
    [Fact]
    public async Task Commit_DuplicateEvents_ReturnsTheFirstSeqAndContent()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens());
        var first = Sample.Event("a") with { Data = "{\"món\":\"phở\"}" };
        await stage.MustCommitAsync(Sample.Commit() with { Events = [first] });

        var result = await stage.CommitAsync(Sample.Commit() with
        {
            Events = [Sample.Event("b"), Sample.Event("a") with { Data = "{\"other\":1}" }, Sample.Event("b"), Sample.Event("c")],
        });

        Assert.Equal([2L, 1L, 2L, 3L], result.Events.Select(entry => entry.Seq));
        Assert.Equal([true, false, false, true], result.Events.Select(entry => entry.IsNew));
        Assert.Equal(first, result.Events[1].Existing);
        Assert.Equal(Sample.Event("b"), result.Events[2].Existing);
    }

    /// <summary>A duplicate leaves no hole in the feed.</summary>
    [Fact]
    public async Task Commit_OnlyDuplicates_BurnsNoNumber()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a")] });

        await stage.MustCommitAsync(Sample.Commit() with { Events = [Sample.Event("a")] });
        var next = await stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("b")] });

        Assert.Equal(2, next.Events[0].Seq);
    }

    /// <summary>Each tenant has keys and numbers of its own.</summary>
    [Fact]
    public async Task Commit_SameKeyOfAnotherTenant_IsAnotherEvent()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a"), Sample.Event("b")] });

        var result = await stage.CommitAsync(Sample.Opens(tenantId: Sample.OtherTenant) with { Events = [Sample.Event("b")] });

        Assert.True(result.Events[0].IsNew);
        Assert.Equal(1, result.Events[0].Seq);
    }

    /// <summary>A page says whether more follows, also when it ends with the last event.</summary>
    [Fact]
    public async Task ReadFeed_Pages_HasMoreIsExact()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Events = [.. Enumerable.Range(1, 6).Select(i => Sample.Event($"k{i}"))] });

        var first = await stage.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(0, 3), Stop);
        var last = await stage.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(3, 3), Stop);
        var beyond = await stage.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(6, 3), Stop);

        Assert.Equal([1L, 2L, 3L], first!.Events.Select(entry => entry.Seq));
        Assert.True(first.HasMore);
        Assert.Equal([4L, 5L, 6L], last!.Events.Select(entry => entry.Seq));
        Assert.False(last.HasMore);
        Assert.Empty(beyond!.Events);
        Assert.Equal((6L, false), (beyond.HeadSeq, beyond.HasMore));
    }

    /// <summary>A page of one store or type keeps the numbers and the head of the whole feed.</summary>
    [Fact]
    public async Task ReadFeed_Filtered_FindsStoreAndType()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with
        {
            Events =
            [
                Sample.Event("a"),
                Sample.Event("b", EventTypes.ItemAdded),
                Sample.Event("c", EventTypes.ItemAdded) with { StoreId = "sto_9" },
                Sample.Event("d") with { StoreId = "sto_9" },
            ],
        });

        async Task<string> Seqs(string? storeId, string? type)
        {
            var page = await stage.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(0, 9, storeId, type), Stop);
            Assert.Equal(4, page!.HeadSeq);
            return string.Join(' ', page.Events.Select(entry => entry.Seq));
        }

        Assert.Equal("3 4", await Seqs("sto_9", null));
        Assert.Equal("2 3", await Seqs(null, EventTypes.ItemAdded));
        Assert.Equal("3", await Seqs("sto_9", EventTypes.ItemAdded));
        Assert.Equal("", await Seqs("sto_8", null));
    }

    /// <summary>Events are found by their keys; a key that is unknown is left out.</summary>
    [Fact]
    public async Task FindEvents_ByKeys_GivesThoseThatAreKnown()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a"), Sample.Event("b"), Sample.Event("c")] });

        var found = await stage.Sessions.FindEventsAsync(Sample.Tenant, ["c", "none", "a"], Stop);

        Assert.Equal([new KnownEvent("a", 1, Sample.Event("a")), new KnownEvent("c", 3, Sample.Event("c"))], found.OrderBy(entry => entry.Seq));
        Assert.Empty(await stage.Sessions.FindEventsAsync(Sample.OtherTenant, ["a"], Stop));
    }
}
