using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.Postgres.Tests;

/// <summary>The server ends under a pool full of connections, and is there again: nobody who asks from then on notices.</summary>
public sealed class RestartTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Connections = 16;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_ServerWasKilledAndRestarted_AllSucceedOnce()
    {
        await using var stage = await OpenAsync();
        await FillPoolAsync(stage);

        await server.KillAsync();
        await server.ResumeAsync();

        await CallAsync(stage);
    }

    [Fact]
    public async Task Calls_ConnectionsWereTerminated_AllSucceedOnce()
    {
        await using var stage = await OpenAsync();
        await FillPoolAsync(stage);

        await using (var raw = await Raw.OpenAsync(stage.ConnectionString))
        {
            var ended = await raw.ListAsync(
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
                reader => reader.GetBoolean(0));
            Assert.True(ended.Count(isEnded => isEnded) >= Connections);
        }

        await CallAsync(stage);
    }

    /// <summary>Reads, appends and commits of every kind at the same moment, more than there were connections.</summary>
    private static async Task CallAsync(PostgresStage stage)
    {
        var reads = Enumerable.Range(0, Connections).Select(_ => stage.Catalog.FindTenantAsync(Sample.Tenant, Stop)).ToList();
        var opens = Enumerable.Range(0, Connections)
            .Select(number => stage.CommitAsync(Sample.Opens($"ses_after_{number}", $"tbl_after_{number}") with { Events = [Sample.Event($"open-{number}", sessionId: $"ses_after_{number}")] }))
            .ToList();
        var appends = Enumerable.Range(0, Connections).Select(number => stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event($"key-{number}")] })).ToList();
        var notices = Enumerable.Range(0, Connections)
            .Select(number => stage.Payments.AddNotificationAsync(Sample.Tenant, Sample.Notification($"ntf_{number}"), Stop))
            .ToList();

        Assert.All(await Task.WhenAll(reads), Assert.NotNull);
        Assert.All(await Task.WhenAll(opens.Concat(appends)), result =>
        {
            Assert.Equal(CommitOutcome.Committed, result.Outcome);
            Assert.True(Assert.Single(result.Events).IsNew);
        });
        await Task.WhenAll(notices);
        Assert.Equal(
            Enumerable.Range(1, 2 * Connections).Select(seq => (long)seq), (await stage.ReadFeedAsync()).Events.Select(entry => entry.Seq));
    }

    /// <summary>Connections that stand ready, with statements that are prepared in them.</summary>
    private static async Task FillPoolAsync(PostgresStage stage)
    {
        var source = stage.Services.GetRequiredService<PostgresDatabase>().Source;
        var connections = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => source.OpenConnectionAsync(Stop).AsTask()));
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }

        for (var round = 0; round < 4; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => stage.Catalog.FindTenantAsync(Sample.Tenant, Stop)));
            await stage.MustCommitAsync(Sample.Commit(Sample.OtherTenant) with { Events = [Sample.Event($"before-{round}")] });
        }
    }

    private async Task<PostgresStage> OpenAsync()
    {
        var stage = new PostgresStage(server, PostgresServer.Durable(await server.CreateDatabaseAsync(null, Stop)));
        await stage.Health.MigrateAsync(Stop);
        await stage.SeedAsync();
        await stage.MustCommitAsync(Sample.Opens());
        await stage.MustCommitAsync(Sample.Opens(tenantId: Sample.OtherTenant));
        for (var number = 0; number < Connections; number++)
        {
            await stage.MustCommitAsync(Sample.Commit() with { Table = Sample.Table($"tbl_after_{number}", $"Bàn sau {number}") });
        }

        return stage;
    }
}
