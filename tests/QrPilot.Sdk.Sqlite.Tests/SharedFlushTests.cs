using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

/// <summary>Commits that wait together share one flush; each holds or fails alone.</summary>
public sealed class SharedFlushTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commits_OneConflictsAndOneThrowsAfterWriting_OnlyTheOthersHold()
    {
        await using var stage = await SqliteStage.SeededAsync();
        await stage.MustCommitAsync(Sample.Opens());
        using var writer = new BlockedWriter(stage.Database, Cancellation);

        // All five wait while the writer is blocked, so they run in one transaction.
        var first = stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("a")] });
        var conflict = stage.CommitAsync(Sample.Commit() with
        {
            Store = Sample.Store() with { Name = "Khác" },
            Sessions = [new(Sample.Ended(Sample.Session("ses_2")), null), new(Sample.Session("ses_3"), null)],
            Touches = [new SessionTouch("ses_1", Sample.Noon.AddDays(1), Sample.Noon.AddDays(1))],
            Events = [Sample.Event("b")],
        });
        var fault = stage.CommitAsync(Sample.Commit() with
        {
            Sessions = [new(Sample.Ended(Sample.Session("ses_4")), null)],
            Events = [Sample.Event("c"), Sample.Event("d", sessionId: "ses_none")],
        });
        var negative = stage.CommitAsync(Sample.Commit() with
        {
            Sessions = [new(Sample.Session() with { PaidTotal = new VndAmount(1), Version = 2 }, 1)],
            Payments = [new(Sample.Payment() with { Amount = new VndAmount(-1) }, null)],
        });
        var last = stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("e")] });
        await writer.ReleaseAsync();

        Assert.Equal(1, (await first).Events[0].Seq);
        Assert.Equal(CommitOutcome.Conflict, (await conflict).Outcome);
        await Assert.ThrowsAnyAsync<Exception>(() => fault);
        await Assert.ThrowsAnyAsync<Exception>(() => negative);
        Assert.Equal(2, (await last).Events[0].Seq);
        var page = await stage.ReadFeedAsync();
        Assert.Equal(["a", "e"], page.Events.Select(entry => entry.Event.IdempotencyKey));
        Assert.Equal(2, page.HeadSeq);
        Assert.Equal(Sample.Session(), await stage.FindSessionAsync("ses_1"));
        Assert.Equal(Sample.Store(), await stage.Catalog.FindStoreAsync(Sample.Tenant, Sample.StoreId, Cancellation));
        Assert.Equal((1, 0), (await stage.CountAsync("sessions"), await stage.CountAsync("payments")));
    }
}
