using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests;

/// <summary>Appends that wait at the same moment share a transaction; each holds or fails alone. While another host's transaction is held
/// open, the first append runs into it alone and all others gather behind.</summary>
public sealed class AppendQueueTests(PostgresTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Append_ManyThatWait_ShareOneTransaction()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        var appends = Enumerable.Range(0, 30).Select(number => AppendAsync(stage, $"a-{number}", $"b-{number}")).ToList();

        await held.RollBackAsync(Stop);
        var results = await Task.WhenAll(appends);

        Assert.Equal(Enumerable.Range(1, 60).Select(seq => (long)seq), results.SelectMany(result => result.Events).Select(entry => entry.Seq));
        Assert.Equal(2, await TransactionsAsync(stage));
    }

    [Fact]
    public async Task Append_VeryManyThatWait_GoByHalves()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        var appends = Enumerable.Range(0, 401).Select(number => AppendAsync(stage, $"a-{number:d3}")).ToList();

        await held.RollBackAsync(Stop);
        var results = await Task.WhenAll(appends);

        Assert.Equal(Enumerable.Range(1, 401).Select(seq => (long)seq), results.Select(result => Assert.Single(result.Events).Seq));
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        var sizes = await raw.ValueAsync<string>(
            "select string_agg(size::text, ' ' order by first) from (select count(*) as size, min(seq) as first from events group by xmin::text) as transaction");
        Assert.Equal("1 200 100 64 36", sizes);
    }

    [Fact]
    public async Task Append_SameKeyTwiceInOneTransaction_TellsTheSecondOfTheFirst()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        var alone = AppendAsync(stage, "alone");
        var first = AppendAsync(stage, "same");
        var second = AppendAsync(stage, "other", "same");

        await held.RollBackAsync(Stop);
        await Task.WhenAll(alone, first, second);

        Assert.Equal((2, true), ((await first).Events[0].Seq, (await first).Events[0].IsNew));
        Assert.Equal([(3, true), (2, false)], (await second).Events.Select(entry => (entry.Seq, entry.IsNew)));
    }

    [Fact]
    public async Task Append_OneIsRefusedByTheSchema_OnlyItFails()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        var alone = AppendAsync(stage, "alone");
        var good = AppendAsync(stage, "good");
        var bad = stage.Commits.CommitAsync(Sample.Commit() with { Events = [Sample.Event("bad", sessionId: "ses_none")] }, Stop);
        var last = AppendAsync(stage, "last");

        await held.RollBackAsync(Stop);
        await Assert.ThrowsAnyAsync<Exception>(() => bad);

        Assert.Equal([1, 2, 3], new[] { await alone, await good, await last }.Select(result => result.Events[0].Seq));
    }

    [Fact]
    public async Task Append_OneNeedsASessionThatHasEnded_OnlyItIsAConflict()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        var appends = Enumerable.Range(0, 5).Select(number => AppendAsync(stage, $"good-{number}")).ToList();
        appends.Insert(3, stage.Commits.CommitAsync(
            Sample.Commit() with { Events = [Sample.Event("late")], OpenSessions = ["ses_none"] }, Stop));

        await held.RollBackAsync(Stop);
        var results = await Task.WhenAll(appends);

        Assert.Equal(CommitOutcome.Conflict, results[3].Outcome);
        Assert.Equal([1, 2, 3, 4, 5], results.SelectMany(result => result.Events).Select(entry => entry.Seq));
    }

    [Fact]
    public async Task Append_CancelledWhileItWaits_IsNotStored()
    {
        await using var stage = await template.OpenSeededAsync();
        using var source = new CancellationTokenSource();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        var alone = AppendAsync(stage, "alone");
        var cancelled = stage.Commits.CommitAsync(Sample.Commit() with { Events = [Sample.Event("cancelled")] }, source.Token);

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await held.RollBackAsync(Stop);
        await alone;

        Assert.Equal(2, (await AppendAsync(stage, "cancelled")).Events[0].Seq);
    }

    [Fact]
    public async Task Append_MoreThanTheHostHolds_IsRefusedAndTheRestIsStored()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var host = PostgresTemplate.HostOver(stage.ConnectionString, options => options.PendingEvents = 4);
        var store = host.GetRequiredService<ICommitStore>();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        var taken = Enumerable.Range(0, 4).Select(number => AppendAsync(store, $"a-{number}")).ToList();

        var refusal = await Assert.ThrowsAsync<CommandException>(() => AppendAsync(store, "too-many"));
        await held.RollBackAsync(Stop);
        await Task.WhenAll(taken);

        Assert.Equal((RefusalKind.TooManyRequests, ErrorCodes.StoreBusy), (refusal.Kind, refusal.Code));
        Assert.NotNull(refusal.RetryAfter);
        Assert.Equal(5, (await AppendAsync(store, "too-many")).Events[0].Seq);
    }

    [Fact]
    public async Task Append_MoreEventsThanATransactionTakes_AreStoredInSeveral()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var host = PostgresTemplate.HostOver(stage.ConnectionString, options => options.EventsPerTransaction = 10);
        var store = host.GetRequiredService<ICommitStore>();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        var appends = Enumerable.Range(0, 31).Select(number => AppendAsync(store, $"a-{number}")).ToList();

        await held.RollBackAsync(Stop);
        await Task.WhenAll(appends);

        Assert.Equal(4, await TransactionsAsync(stage));
    }

    [Fact]
    public async Task Dispose_AppendsWait_FinishesThemAndLetsNobodyIn()
    {
        await using var stage = await template.OpenSeededAsync();
        var host = PostgresTemplate.HostOver(stage.ConnectionString);
        var store = host.GetRequiredService<ICommitStore>();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        var appends = Enumerable.Range(0, 20).Select(number => AppendAsync(store, $"a-{number}")).ToList();

        var disposing = host.DisposeAsync().AsTask();
        var refusal = await Assert.ThrowsAsync<QrPilotException>(() => AppendAsync(store, "too-late"));
        Assert.False(disposing.IsCompleted);
        await held.RollBackAsync(Stop);
        await disposing.WaitAsync(TimeSpan.FromMinutes(1), Stop);

        Assert.Equal(ErrorCodes.StorageUnavailable, refusal.Code);
        var results = await Task.WhenAll(appends);
        Assert.Equal(Enumerable.Range(1, 20).Select(seq => (long)seq), results.Select(result => result.Events[0].Seq));
        Assert.Equal(20, (await stage.ReadFeedAsync()).Events.Count);
    }

    private static Task<CommitResult> AppendAsync(StoreStage stage, params string[] keys) => AppendAsync(stage.Commits, keys);

    private static Task<CommitResult> AppendAsync(ICommitStore store, params string[] keys) =>
        store.CommitAsync(Sample.Commit() with { Events = [.. keys.Select(key => Sample.Event(key))] }, Stop);

    /// <summary>How many transactions wrote the log.</summary>
    private static async Task<long> TransactionsAsync(PostgresStage stage)
    {
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        return await raw.ValueAsync<long>("select count(distinct xmin::text) from events");
    }
}
