using System.Collections.Concurrent;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

public sealed class FeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadFeed_UnknownTenant_IsNull()
    {
        using var store = await TestStore.SeededAsync();

        Assert.Null(await store.Feed.ReadFeedAsync("nobody", new FeedQuery(0, 10), Cancellation));
    }

    [Fact]
    public async Task ReadFeed_NoEvents_HasHeadZeroAndEpochOne()
    {
        using var store = await TestStore.SeededAsync();

        var page = await store.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(0, 10), Cancellation);

        Assert.NotNull(page);
        Assert.Equal((1, 0L, 0, false), (page.Epoch, page.HeadSeq, page.Events.Count, page.HasMore));
    }

    [Fact]
    public async Task Commit_DuplicateEvents_ReturnsTheFirstSeqAndContent()
    {
        using var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Opens());
        var first = Sample.Event("a") with { Data = "{\"món\":\"phở\"}" };
        await store.MustCommitAsync(Sample.Commit() with { Events = [first] });

        var result = await store.CommitAsync(Sample.Commit() with
        {
            Events = [Sample.Event("b"), Sample.Event("a") with { Data = "{\"other\":1}" }, Sample.Event("b"), Sample.Event("c")],
        });

        Assert.Equal([2L, 1L, 2L, 3L], result.Events.Select(entry => entry.Seq));
        Assert.Equal([true, false, false, true], result.Events.Select(entry => entry.IsNew));
        Assert.Equal(first, result.Events[1].Existing);
        Assert.Equal(Sample.Event("b"), result.Events[2].Existing);
    }

    [Fact]
    public async Task Commit_OnlyDuplicates_BurnsNoNumber()
    {
        using var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a")] });

        await store.MustCommitAsync(Sample.Commit() with { Events = [Sample.Event("a")] });
        var next = await store.CommitAsync(Sample.Commit() with { Events = [Sample.Event("b")] });

        Assert.Equal(2, next.Events[0].Seq);
    }

    [Fact]
    public async Task Commit_SameKeyOfAnotherTenant_IsAnotherEvent()
    {
        using var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a"), Sample.Event("b")] });

        var result = await store.CommitAsync(Sample.Opens(tenantId: Sample.OtherTenant) with { Events = [Sample.Event("b")] });

        Assert.True(result.Events[0].IsNew);
        Assert.Equal(1, result.Events[0].Seq);
    }

    [Fact]
    public async Task ReadFeed_Pages_HasMoreIsExact()
    {
        using var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Opens() with { Events = [.. Enumerable.Range(1, 6).Select(i => Sample.Event($"k{i}"))] });

        var first = await store.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(0, 3), Cancellation);
        var last = await store.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(3, 3), Cancellation);
        var beyond = await store.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(6, 3), Cancellation);

        Assert.Equal([1L, 2L, 3L], first!.Events.Select(entry => entry.Seq));
        Assert.True(first.HasMore);
        Assert.Equal([4L, 5L, 6L], last!.Events.Select(entry => entry.Seq));
        Assert.False(last.HasMore);
        Assert.Empty(beyond!.Events);
        Assert.Equal((6L, false), (beyond.HeadSeq, beyond.HasMore));
    }

    [Fact]
    public async Task ReadFeed_Filtered_FindsStoreAndType()
    {
        using var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Opens() with
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
            var page = await store.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(0, 9, storeId, type), Cancellation);
            Assert.Equal(4, page!.HeadSeq);
            return string.Join(' ', page.Events.Select(entry => entry.Seq));
        }

        Assert.Equal("3 4", await Seqs("sto_9", null));
        Assert.Equal("2 3", await Seqs(null, EventTypes.ItemAdded));
        Assert.Equal("3", await Seqs("sto_9", EventTypes.ItemAdded));
        Assert.Equal("", await Seqs("sto_8", null));
    }

    [Fact]
    public async Task Commit_SixteenWritersWithDuplicatesAndConflicts_FeedHasNoGapAndNoRepeat()
    {
        const int writers = 16;
        const int rounds = 60;
        using var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Opens());
        var seen = new ConcurrentQueue<(string Key, long Seq)>();
        var conflicts = 0;

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < rounds; round++)
            {
                var own = Sample.Event($"w{writer}-{round}");
                var shared = Sample.Event($"shared-{round}");
                var result = await store.CommitAsync(Sample.Commit() with { Events = [own, shared, own] });
                Assert.Equal(CommitOutcome.Committed, result.Outcome);
                Assert.True(result.Events[0].IsNew);
                Assert.Equal(result.Events[0].Seq, result.Events[2].Seq);
                seen.Enqueue((own.IdempotencyKey, result.Events[0].Seq));
                seen.Enqueue((shared.IdempotencyKey, result.Events[1].Seq));

                // The table has an open session: the ended session before it and the event must vanish.
                var refused = await store.CommitAsync(Sample.Commit() with
                {
                    Sessions = [new(Sample.Ended(Sample.Session($"ses_{writer}_{round}")), null), new(Sample.Session("ses_2"), null)],
                    Events = [Sample.Event($"never-{writer}-{round}")],
                });
                Assert.Equal(CommitOutcome.Conflict, refused.Outcome);
                Interlocked.Increment(ref conflicts);
            }
        }, Cancellation)));

        var page = await store.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(0, 10_000), Cancellation);
        var expected = (writers * rounds) + rounds;
        Assert.Equal(writers * rounds, conflicts);
        Assert.Equal(1, await store.CountAsync("sessions"));
        Assert.Equal(expected, page!.HeadSeq);
        Assert.Equal(Enumerable.Range(1, expected).Select(i => (long)i), page.Events.Select(entry => entry.Seq));
        var seqOf = page.Events.ToDictionary(entry => entry.Event.IdempotencyKey, entry => entry.Seq);
        Assert.All(seen, entry => Assert.Equal(seqOf[entry.Key], entry.Seq));
    }

    [Fact]
    public async Task Commit_ReaderFollowsWriters_SeesEachEventOnceInOrder()
    {
        const int total = 400;
        using var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Opens());

        var writing = Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < total / 8; i++)
            {
                var result = await store.CommitAsync(Sample.Commit() with { Events = [Sample.Event($"{writer}-{i}")] });

                // Whoever has the answer finds the event in the feed, with everything before it.
                var page = await store.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(result.Events[0].Seq - 1, 1), Cancellation);
                Assert.Equal($"{writer}-{i}", Assert.Single(page!.Events).Event.IdempotencyKey);
            }
        }, Cancellation)));
        long cursor = 0;
        while (cursor < total)
        {
            var page = await store.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(cursor, 50), Cancellation);
            Assert.True(page!.HeadSeq >= cursor + page.Events.Count);
            foreach (var entry in page.Events)
            {
                Assert.Equal(++cursor, entry.Seq);
            }

            if (writing.IsFaulted)
            {
                break;
            }
        }

        await writing;
        Assert.Equal(total, cursor);
    }

    [Fact]
    public async Task Commit_FiveHundredEvents_IsOneTransaction()
    {
        using var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Opens());
        var events = Enumerable.Range(1, 500).Select(i => Sample.Event($"k{i}")).ToArray();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            store.CommitAsync(Sample.Commit() with { Events = [.. events, Sample.Event("bad", sessionId: "ses_none")] }));
        var afterFailure = await store.CountAsync("events");
        var result = await store.CommitAsync(Sample.Commit() with { Events = events });

        Assert.Equal(0, afterFailure);
        Assert.Equal(Enumerable.Range(1, 500).Select(i => (long)i), result.Events.Select(entry => entry.Seq));
    }
}
