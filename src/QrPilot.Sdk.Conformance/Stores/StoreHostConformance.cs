using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>A host prepares and probes its store, and shares it with another host.</summary>
public abstract class StoreHostConformance : StoreFacts
{
    /// <summary>A store that is migrated passes the probe, which leaves nothing behind.</summary>
    [Fact]
    public async Task Probe_Migrated_ChangesNothing()
    {
        await using var stage = await SeededAsync();
        var before = await StoreImage.ReadAsync(stage);

        await stage.Health.ProbeAsync(Stop);

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    /// <summary>Migrating again changes nothing, also after the host was opened again, and by two hosts at once.</summary>
    [Fact]
    public async Task Migrate_Repeated_ChangesNothing()
    {
        await using var stage = await SeededAsync();
        var before = await StoreImage.ReadAsync(stage);

        await stage.Health.MigrateAsync(Stop);
        await stage.ReopenAsync();
        var other = (await stage.OpenAnotherAsync()).GetRequiredService<IStorageHealth>();
        await Task.WhenAll(stage.Health.MigrateAsync(Stop), other.MigrateAsync(Stop));

        await other.ProbeAsync(Stop);
        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    /// <summary>What one host has committed, the other reads, also where it has read before.</summary>
    [Fact]
    public async Task TwoHosts_OneCommits_TheOtherReadsIt()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a")] });
        var other = await stage.OpenAnotherAsync();
        var feed = other.GetRequiredService<IFeedStore>();
        var sessions = other.GetRequiredService<ISessionStore>();
        var catalog = other.GetRequiredService<ICatalogStore>();
        Assert.Equal(Sample.Session(), await sessions.FindSessionAsync(Sample.Tenant, "ses_1", Stop));
        Assert.Equal(Sample.Store(), await catalog.FindStoreAsync(Sample.Tenant, Sample.StoreId, Stop));
        Assert.Equal(1, (await feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(0, 10), Stop))!.HeadSeq);

        var renamed = Sample.Store() with { Name = "Khác" };
        var ended = Sample.Ended(Sample.Session());
        await stage.MustCommitAsync(Sample.Commit() with { Store = renamed, Sessions = [new(ended, 1)], Events = [Sample.Event("b")] });

        Assert.Equal(ended, await sessions.FindSessionAsync(Sample.Tenant, "ses_1", Stop));
        Assert.Equal(renamed, await catalog.FindStoreAsync(Sample.Tenant, Sample.StoreId, Stop));
        Assert.Equal(2, (await feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(0, 10), Stop))!.HeadSeq);
    }

    /// <summary>Two hosts that append at once make one dense feed, and an event that both send is stored once.</summary>
    [Fact]
    public async Task TwoHosts_AppendAtOnce_FeedIsDense()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens());
        ICommitStore[] hosts = [stage.Commits, (await stage.OpenAnotherAsync()).GetRequiredService<ICommitStore>()];

        var results = await AtOnceAsync(task => hosts[task % 2].CommitAsync(
            Sample.Commit() with { Events = [Sample.Event("same"), Sample.Event($"own-{task}")] }, Stop));

        var page = await stage.ReadFeedAsync();
        Assert.Equal(Enumerable.Range(1, Tasks + 1).Select(i => (long)i), page.Events.Select(entry => entry.Seq));
        Assert.All(results, result => Assert.Equal(1, result.Events[0].Seq));
        Assert.Single(results, result => result.Events[0].IsNew);
        Assert.Equal(
            Enumerable.Range(0, Tasks).Select(task => $"own-{task}"),
            Enumerable.Range(0, Tasks).Select(task => page.Events[(int)results[task].Events[1].Seq - 1].Event.IdempotencyKey));
    }

    /// <summary>Two hosts that take inquiries at once never take the same one.</summary>
    [Fact]
    public async Task TwoHosts_ClaimAtOnce_TakeEachInquiryOnce()
    {
        const int due = 40;
        await using var stage = await SeededAsync();
        string[] subjects = [.. Enumerable.Range(10, due).Select(i => $"pay_{i}")];
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Inquiries = [.. subjects.Select(subject => InquiryWrite.Put(new Inquiry(subject, Sample.Noon, 0)))],
        });
        IPaymentStore[] hosts = [stage.Payments, (await stage.OpenAnotherAsync()).GetRequiredService<IPaymentStore>()];

        var taken = await AtOnceAsync(task => hosts[task % 2].ClaimInquiriesAsync(Sample.Noon, Sample.Noon.AddMinutes(3), due / 4, Stop));

        Assert.Equal(subjects, taken.SelectMany(some => some).Select(inquiry => inquiry.Value.SubjectId).Order(StringComparer.Ordinal));
    }
}
