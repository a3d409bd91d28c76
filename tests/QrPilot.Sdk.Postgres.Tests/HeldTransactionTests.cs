using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests;

/// <summary>A transaction that has its numbers and stays open, while others append: the case in which a feed by ids loses events.</summary>
public sealed class HeldTransactionTests(PostgresTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feed_TransactionHeldOpenThenCommitted_SkipsNothingBehindIt()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 3, Stop);
        var behind = stage.Commits.CommitAsync(Sample.Commit() with { Events = [Sample.Event("behind")] }, Stop);
        await held.BlocksAsync(1, Stop);

        var meanwhile = await ReadAsync(stage, 0);
        await held.CommitAsync(Stop);
        await behind;

        Assert.Empty(meanwhile.Events);
        Assert.Equal([1, 2, 3, 4], (await ReadAsync(stage, 0)).Events.Select(entry => entry.Seq));
        Assert.Equal(["behind"], (await ReadAsync(stage, 3)).Events.Select(entry => entry.Event.IdempotencyKey));
    }

    [Fact]
    public async Task Feed_TransactionHeldOpenThenRolledBack_LeavesNoHole()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 3, Stop);
        var behind = stage.Commits.CommitAsync(Sample.Commit() with { Events = [Sample.Event("behind")] }, Stop);
        await held.BlocksAsync(1, Stop);

        await held.RollBackAsync(Stop);

        Assert.Equal(1, (await behind).Events[0].Seq);
        Assert.Equal([1], (await ReadAsync(stage, 0)).Events.Select(entry => entry.Seq));
    }

    [Fact]
    public async Task Append_ToAnotherTenant_DoesNotWait()
    {
        await using var stage = await template.OpenSeededAsync();
        await stage.MustCommitAsync(Sample.Opens(tenantId: Sample.OtherTenant));
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);

        var other = await stage.Commits.CommitAsync(Sample.Commit(Sample.OtherTenant) with { Events = [Sample.Event("other")] }, Stop);

        Assert.Equal(1, other.Events[0].Seq);
    }

    private static async Task<FeedPage> ReadAsync(StoreStage stage, long after) =>
        (await stage.Feed.ReadFeedAsync(Sample.Tenant, new FeedQuery(after, 100), Stop))!;
}
