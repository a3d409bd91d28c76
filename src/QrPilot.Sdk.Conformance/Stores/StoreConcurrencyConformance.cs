using System.Collections.Concurrent;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>What tasks that write at once must not break. See <see cref="StoreHostConformance"/> for two hosts.</summary>
public abstract class StoreConcurrencyConformance : StoreFacts
{
    /// <summary>Tasks that append at once, with duplicates and conflicts between, get a feed without a gap or a repeat, in each task's
    /// own order.</summary>
    [Fact]
    public async Task Append_AtOnceWithDuplicatesAndConflicts_FeedIsDense()
    {
        const int rounds = 60;
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens());
        var seen = new ConcurrentQueue<(string Key, long Seq)>();

        await AtOnceAsync(async task =>
        {
            for (var round = 0; round < rounds; round++)
            {
                var own = Sample.Event($"own-{task}-{round}");
                var shared = Sample.Event($"shared-{round}");
                var result = await stage.CommitAsync(Sample.Commit() with { Events = [own, shared, own] });
                Assert.Equal(CommitOutcome.Committed, result.Outcome);
                Assert.True(result.Events[0].IsNew);
                Assert.Equal(result.Events[0].Seq, result.Events[2].Seq);
                seen.Enqueue((own.IdempotencyKey, result.Events[0].Seq));
                seen.Enqueue((shared.IdempotencyKey, result.Events[1].Seq));

                // The table has an open session: the ended session before it and the event must vanish.
                var refused = await stage.CommitAsync(Sample.Commit() with
                {
                    Sessions = [new(Sample.Ended(Sample.Session($"ses_{task}_{round}")), null), new(Sample.Session("ses_2"), null)],
                    Events = [Sample.Event($"never-{task}-{round}")],
                });
                Assert.Equal(CommitOutcome.Conflict, refused.Outcome);
            }
        });

        var page = await stage.ReadFeedAsync();
        var seqOf = page.Events.ToDictionary(entry => entry.Event.IdempotencyKey, entry => entry.Seq);
        AssertDense(page, (Tasks * rounds) + rounds);
        Assert.All(seen, entry => Assert.Equal(seqOf[entry.Key], entry.Seq));
        Assert.All(Enumerable.Range(0, Tasks), task => Assert.Equal(
            Enumerable.Range(0, rounds).Select(round => $"own-{task}-{round}"), KeysBeginningWith(page, $"own-{task}-")));
        var refusedIds = Enumerable.Range(0, Tasks * rounds).Select(i => $"ses_{i / rounds}_{i % rounds}").ToArray();
        Assert.Empty(await stage.Sessions.FindSessionsAsync(Sample.Tenant, refusedIds, Stop));
    }

    /// <summary>Who follows the feed sees each event once and in order; who has the answer of a commit finds its events.</summary>
    [Fact]
    public async Task Append_WhileAReaderFollows_ItSeesEachEventOnceInOrder()
    {
        const int rounds = 25;
        const int total = Tasks * rounds;
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens());

        var writing = AtOnceAsync(async task =>
        {
            for (var round = 0; round < rounds; round++)
            {
                var key = $"{task}-{round}";
                var result = await stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event(key)] });
                var page = await stage.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(result.Events[0].Seq - 1, 1), Stop);
                Assert.Equal(key, Assert.Single(page!.Events).Event.IdempotencyKey);
            }
        });
        long cursor = 0;
        while (cursor < total && !writing.IsFaulted)
        {
            var page = await stage.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(cursor, 50), Stop);
            Assert.True(page!.HeadSeq >= cursor + page.Events.Count);
            Assert.All(page.Events, entry => Assert.Equal(++cursor, entry.Seq));
        }

        await writing;
        Assert.Equal(total, cursor);
    }

    /// <summary>An event that all tasks send at once is stored once, and all are told its number.</summary>
    [Fact]
    public async Task Append_SameEventAtOnce_IsStoredOnceAndAllGetItsNumber()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens());

        var results = await AtOnceAsync(_ => stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("same")] }));

        Assert.All(results, result => Assert.Equal(1, Assert.Single(result.Events).Seq));
        Assert.Single(results, result => result.Events[0].IsNew);
        AssertDense(await stage.ReadFeedAsync(), 1);
    }

    /// <summary>Feeds of tenants that append at once are each dense, and hold what is their own.</summary>
    [Fact]
    public async Task Append_TwoTenantsAtOnce_EachFeedIsDense()
    {
        const int rounds = 20;
        string[] tenants = [Sample.Tenant, Sample.OtherTenant];
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens());
        await stage.MustCommitAsync(Sample.Opens(tenantId: Sample.OtherTenant));

        await AtOnceAsync(async task =>
        {
            var tenantId = tenants[task % 2];
            for (var round = 0; round < rounds; round++)
            {
                await stage.MustCommitAsync(Sample.Commit(tenantId) with { Events = [Sample.Event($"{tenantId}-{task}-{round}")] });
            }
        });

        foreach (var tenantId in tenants)
        {
            var page = await stage.ReadFeedAsync(tenantId);
            AssertDense(page, Tasks / 2 * rounds);
            Assert.Equal(page.Events.Count, KeysBeginningWith(page, tenantId).Distinct(StringComparer.Ordinal).Count());
        }
    }

    /// <summary>Of tasks that open a table at once, one does, and only its event is stored.</summary>
    [Fact]
    public async Task OpenTable_AtOnce_OneWins()
    {
        await using var stage = await SeededAsync();

        var results = await AtOnceAsync(task => stage.CommitAsync(
            Sample.Opens($"ses_{task}") with { Events = [Sample.Event($"open-{task}", sessionId: $"ses_{task}")] }));

        var winner = Assert.Single(Enumerable.Range(0, Tasks), task => results[task].Outcome == CommitOutcome.Committed);
        Assert.Equal(Tasks - 1, results.Count(result => result.Outcome == CommitOutcome.Conflict));
        var ids = Enumerable.Range(0, Tasks).Select(task => $"ses_{task}").ToArray();
        Assert.Equal($"ses_{winner}", Assert.Single(await stage.Sessions.FindSessionsAsync(Sample.Tenant, ids, Stop)).Id);
        Assert.Equal($"open-{winner}", Assert.Single((await stage.ReadFeedAsync()).Events).Event.IdempotencyKey);
    }

    /// <summary>Of runs of one store and date that are written at once, one is.</summary>
    [Fact]
    public async Task WriteRun_AtOnceWithTheSameNumber_OneWins()
    {
        await using var stage = await SeededAsync();

        var written = await AtOnceAsync(task => stage.WriteRunAsync(new RunWrite { Run = BookSample.Run($"run_{task}") }));

        var winner = Assert.Single(Enumerable.Range(0, Tasks), task => written[task]);
        var runs = await stage.Books.ListRunsAsync(Sample.Tenant, new BooksFilter { Limit = Tasks }, Stop);
        Assert.Equal($"run_{winner}", Assert.Single(runs).Id);
    }

    /// <summary>Cash that is closed and voided at once is either held and counts, or voided and not held.</summary>
    [Fact]
    public async Task CloseAndVoidCash_AtOnce_OneOfThemWins()
    {
        const int days = 12;
        await using var stage = await SeededAsync();

        for (var i = 0; i < days; i++)
        {
            var day = new StoreDate(Sample.StoreId, Sample.Day.AddDays(i));
            var cash = Sample.Cash($"csh_{i}", $"ses_{i}") with { BusinessDate = day.BusinessDate };
            var session = Sample.Billed(Sample.Ended(Sample.Session(cash.SessionId))) with { BusinessDate = day.BusinessDate };
            await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(session, null)], Cash = new(cash, IsVoid: false) });
            var run = BookSample.Run($"run_{i}") with { BusinessDate = day.BusinessDate };
            await stage.MustWriteRunAsync(new RunWrite { Run = run });
            var closes = await stage.Books.CountClosesAsync(Sample.Tenant, Sample.StoreId, Stop);
            var close = BookSample.Close(closes + 1, run.Id) with { BusinessDate = day.BusinessDate };
            var voids = Sample.Commit() with { Cash = new(Sample.Voided(cash), IsVoid: true) };

            // Who begins changes from day to day.
            var won = await AtOnceAsync(async task => (task + i) % 2 == 0
                ? await stage.WriteRunAsync(new RunWrite { Close = new(close, [cash.Id]) })
                : (await stage.CommitAsync(voids)).Outcome == CommitOutcome.Committed);

            var closed = (Assert.Single(Enumerable.Range(0, Tasks), task => won[task]) + i) % 2 == 0;
            var books = await stage.Books.ReadDayAsync(Sample.Tenant, day, Stop);
            var bill = Assert.Single(books.Bills);
            Assert.Equal([closed ? cash : Sample.Voided(cash)], bill.Cash);
            Assert.Equal(closed, books.Sealed.Contains(cash.Id));
            Assert.Equal(closed ? close : null, books.Close);
        }
    }

    private static void AssertDense(FeedPage page, int count)
    {
        Assert.Equal(count, page.HeadSeq);
        Assert.Equal(Enumerable.Range(1, count).Select(i => (long)i), page.Events.Select(entry => entry.Seq));
    }

    private static IEnumerable<string> KeysBeginningWith(FeedPage page, string prefix) =>
        page.Events.Select(entry => entry.Event.IdempotencyKey).Where(key => key.StartsWith(prefix, StringComparison.Ordinal));
}
