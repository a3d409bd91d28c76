using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Postgres.Partitions;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests;

/// <summary>Partitions are made while others work.</summary>
public sealed class PartitionLockTests(PostgresTemplate template)
{
    private const string CountPartitions = "select count(*) from pg_class where relispartition and relkind = 'r'";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MakeAhead_TwoHostsWhileOthersCommit_EachPartitionIsMadeOnceAndTheFeedIsDense()
    {
        const int rounds = 25;
        await using var stage = await template.OpenSeededAsync();
        IServiceProvider[] hosts = [stage.Services, await stage.OpenAnotherAsync()];

        var writing = Enumerable.Range(0, 8).Select(task => Task.Run(
            async () =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    await stage.MustCommitAsync(Sample.Commit() with
                    {
                        Touches = [new SessionTouch("ses_1", Sample.Noon, Sample.Noon)],
                        Events = [Sample.Event($"{task}-{round}") with { BusinessDate = new DateOnly(2026, 1 + (round % 6), 5) }],
                    });
                }
            },
            Stop)).ToArray();
        var made = await Task.WhenAll(hosts.Select(host => host.GetRequiredService<PostgresPartitions>().MakeAheadAsync(Sample.Day, Stop)));
        await Task.WhenAll(writing);

        Assert.Equal(15, made.Sum(some => some.Count));
        var page = await stage.ReadFeedAsync();
        Assert.Equal(Enumerable.Range(1, 8 * rounds).Select(i => (long)i), page.Events.Select(entry => entry.Seq));
    }

    [Fact]
    public async Task MakeAhead_SomebodyHoldsATable_SaysSoAndChangesNothing()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        await raw.ExecuteAsync("begin; lock table matches in share mode");

        var failure = await Assert.ThrowsAsync<QrPilotException>(() => stage.Partitions.MakeAheadAsync(Sample.Day, Stop));

        Assert.Equal(ErrorCodes.StorageUnavailable, failure.Code);
        Assert.Equal(3, await raw.ValueAsync<long>(CountPartitions));
        await raw.ExecuteAsync("commit");
        Assert.Equal(15, (await stage.Partitions.MakeAheadAsync(Sample.Day, Stop)).Count);
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
        Assert.Equal(18, await raw.ValueAsync<long>(CountPartitions));
    }
}
