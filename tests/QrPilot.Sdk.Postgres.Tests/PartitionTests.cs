using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Partitions;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests;

public sealed class PartitionTests(PostgresTemplate template)
{
    private const string CountInDefaults =
        "select (select count(*) from events_default) + (select count(*) from notifications_default) + (select count(*) from matches_default)";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MakeAhead_Twice_MakesLastMonthToThreeAheadOnce()
    {
        await using var stage = await template.OpenAsync();

        var made = await PartitionsOf(stage.Services).MakeAheadAsync(new DateOnly(2026, 1, 31), Stop);
        var again = await PartitionsOf(stage.Services).MakeAheadAsync(new DateOnly(2026, 1, 1), Stop);
        var later = await PartitionsOf(stage.Services).MakeAheadAsync(new DateOnly(2026, 2, 1), Stop);

        string[] months = ["2025_12", "2026_01", "2026_02", "2026_03", "2026_04"];
        Assert.Equal(
            from table in new[] { "events", "matches", "notifications" } from month in months select $"{table}_{month}",
            made.Order(StringComparer.Ordinal));
        Assert.Empty(again);
        Assert.Equal(["events_2026_05", "matches_2026_05", "notifications_2026_05"], later.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task MakeAhead_RowsStoodInTheDefaultPartitions_MoveAndNothingIsLost()
    {
        await using var stage = await SeededAsync();
        await stage.Payments.AddNotificationAsync(Sample.Tenant, Sample.Notification(), Stop);
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), AddedMatches = [BookSample.Match()] });
        var before = await StoreImage.ReadAsync(stage);
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        Assert.Equal(5, await raw.ValueAsync<long>(CountInDefaults));

        await PartitionsOf(stage.Services).MakeAheadAsync(Sample.Day, Stop);

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
        Assert.Equal(0, await raw.ValueAsync<long>(CountInDefaults));
        Assert.Equal(2, await raw.ValueAsync<long>("select count(*) from events_2026_03"));
        Assert.Equal(4, (await stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("d")] })).Events[0].Seq);
        Assert.Equal(3, await raw.ValueAsync<long>("select count(*) from events_2026_03"));
        await Assert.ThrowsAnyAsync<Exception>(() => stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("e", sessionId: "ses_none")] }));
    }

    [Fact]
    public async Task MakeAhead_TwoHostsWhileOthersCommit_EachPartitionIsMadeOnceAndTheFeedIsDense()
    {
        const int rounds = 25;
        await using var stage = await SeededAsync();
        IServiceProvider[] hosts = [stage.Services, await stage.OpenAnotherAsync()];

        var writing = Enumerable.Range(0, 8).Select(task => Task.Run(
            async () =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    await stage.MustCommitAsync(Sample.Commit() with
                    {
                        Touches = [new SessionTouch("ses_1", Sample.Noon, Sample.Noon)],
                        Events = [EventOf(new DateOnly(2026, 1 + (round % 6), 5), $"{task}-{round}")],
                    });
                }
            },
            Stop)).ToArray();
        var made = await Task.WhenAll(hosts.Select(host => PartitionsOf(host).MakeAheadAsync(Sample.Day, Stop)));
        await Task.WhenAll(writing);

        Assert.Equal(15, made.Sum(some => some.Count));
        var page = await stage.ReadFeedAsync();
        Assert.Equal(Enumerable.Range(1, 3 + (8 * rounds)).Select(i => (long)i), page.Events.Select(entry => entry.Seq));
    }

    [Fact]
    public async Task DropBefore_OldMonths_LaterEventsStayAndDroppedOnesAreStillKnown()
    {
        await using var stage = await SeededAsync();
        await PartitionsOf(stage.Services).MakeAheadAsync(Sample.Day, Stop);

        var dropped = await PartitionsOf(stage.Services).DropBeforeAsync(new Month(2026, 3), Stop);

        Assert.Equal(["events_2026_02", "matches_2026_02", "notifications_2026_02"], dropped.Order(StringComparer.Ordinal));
        Assert.Empty(await PartitionsOf(stage.Services).DropBeforeAsync(new Month(2026, 3), Stop));
        Assert.Equal([2L, 3L], (await stage.ReadFeedAsync()).Events.Select(entry => entry.Seq));
        var result = await stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("b"), Sample.Event("a"), Sample.Event("new")] });
        Assert.Equal(
            [new EventCommit(2, EventOf(new DateOnly(2026, 3, 1), "b")), new EventCommit(1, Sample.Event("a")), new EventCommit(4, null)], result.Events);
        Assert.Equal([2L, 3L, 4L], (await stage.ReadFeedAsync()).Events.Select(entry => entry.Seq));
    }

    [Fact]
    public async Task MakeAhead_SomebodyHoldsATable_SaysSoAndChangesNothing()
    {
        await using var stage = await SeededAsync();
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        await raw.ExecuteAsync("begin; lock table matches in share mode");

        var failure = await Assert.ThrowsAsync<QrPilotException>(() => PartitionsOf(stage.Services).MakeAheadAsync(Sample.Day, Stop));

        Assert.Equal(ErrorCodes.StorageUnavailable, failure.Code);
        Assert.Equal(3, await raw.ValueAsync<long>("select count(*) from pg_class where relispartition and relkind = 'r'"));
        await raw.ExecuteAsync("commit");
        Assert.Equal(15, (await PartitionsOf(stage.Services).MakeAheadAsync(Sample.Day, Stop)).Count);
    }

    [Fact]
    public async Task Worker_DatabaseIsNotMigrated_TriesAgainLater()
    {
        var database = await template.Server.CreateDatabaseAsync(null, Stop);
        await using var host = PostgresTemplate.HostOver(database);
        var worker = Assert.Single(host.GetServices<IHostedService>().OfType<PartitionWorker>());

        await worker.TryMakeAsync(Stop);
        await host.GetRequiredService<IStorageHealth>().MigrateAsync(Stop);
        await worker.TryMakeAsync(Stop);

        await using var raw = await Raw.OpenAsync(database);
        Assert.Equal(18, await raw.ValueAsync<long>("select count(*) from pg_class where relispartition and relkind = 'r'"));
    }

    private static PostgresPartitions PartitionsOf(IServiceProvider host) => host.GetRequiredService<PostgresPartitions>();

    private static EventDraft EventOf(DateOnly day, string key) => Sample.Event(key) with { BusinessDate = day };

    /// <summary>A session with an event of February and two of March, 1 to 3.</summary>
    private async Task<PostgresStage> SeededAsync()
    {
        var stage = new PostgresStage(await template.CopyAsync(Stop));
        await stage.SeedAsync();
        await stage.MustCommitAsync(Sample.Opens() with
        {
            Events = [EventOf(new DateOnly(2026, 2, 28), "a"), EventOf(new DateOnly(2026, 3, 1), "b"), EventOf(Sample.Day, "c")],
        });
        return stage;
    }
}
