using System.Collections.Concurrent;
using Npgsql;
using QrPilot.EndToEnd.Tests.Support;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Tests.Shared;

namespace QrPilot.EndToEnd.Tests;

/// <summary>A host on PostgreSQL that is told to end under load.</summary>
public sealed class GracefulStopTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Senders = 8;
    private const int Enough = 300;

    private readonly ConcurrentDictionary<string, long> _accepted = new(StringComparer.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stop_UnderLoad_LosesNothingThatWasAccepted()
    {
        using var folder = new Folder();
        var database = await server.CreateDatabaseAsync(null, Stop);
        var environment = new Dictionary<string, string> { ["QrPilot__Postgres__ConnectionString"] = database };
        using var first = await Host.StartAsync(folder.Path, demo: false, environment: environment);
        var client = first.Client();
        var session = await OpenSessionAsync(client);
        var senders = Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendAsync(first.Client(), session, sender), Stop)).ToList();
        var reader = Task.Run(() => FollowAsync(client), Stop);
        while (_accepted.Count < Enough && !senders.Any(sender => sender.IsCompleted))
        {
            await Task.Yield();
        }

        var exitCode = await first.StopAsync();
        await Task.WhenAll([.. senders, reader]);

        Assert.True(exitCode == 0, first.Output);
        Assert.Equal(0, await HeldLeasesAsync(database));
        using var second = await Host.StartAsync(folder.Path, demo: false, environment: environment);
        var feed = await ReadAsync(second.Client());
        Assert.Equal(Enumerable.Range(1, feed.Count).Select(seq => (long)seq), feed.Select(entry => entry.Seq));
        Assert.True(_accepted.Count >= Enough);
        var numbers = feed.ToDictionary(entry => entry.IdempotencyKey, entry => entry.Seq, StringComparer.Ordinal);
        Assert.All(_accepted, accepted => Assert.Equal(accepted.Value, numbers.GetValueOrDefault(accepted.Key)));
    }

    /// <summary>Sends until the host is gone. An answer that is neither good nor one to come back with fails the test.</summary>
    private async Task SendAsync(QrPilotApiClient client, string session, int sender)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var key = $"event-{sender}-{number:d6}";
                var answer = await client.SendEventsAsync(
                    session,
                    new SendEventsRequest
                    {
                        Events = [new EventInput { IdempotencyKey = key, Type = "menu.viewed", OccurredAt = TimeProvider.System.GetUtcNow() }],
                    },
                    Stop);
                _accepted[key] = Assert.Single(answer.Verdicts).Seq!.Value;
            }
        }
        catch (HttpRequestException)
        {
            // The host has gone, and this was not answered.
        }
    }

    /// <summary>Waits for news until the host is gone.</summary>
    private static async Task FollowAsync(QrPilotApiClient client)
    {
        try
        {
            for (string? cursor = null; ;)
            {
                cursor = (await client.ReadFeedAsync(cursor, limit: 1000, waitSeconds: 30, Stop)).NextCursor;
            }
        }
        catch (HttpRequestException)
        {
            // The host has gone.
        }
    }

    private static async Task<List<FeedEvent>> ReadAsync(QrPilotApiClient client)
    {
        var events = new List<FeedEvent>();
        FeedAnswer page;
        string? cursor = null;
        do
        {
            page = await client.ReadFeedAsync(cursor, limit: 1000, cancellationToken: Stop);
            events.AddRange(page.Events);
            cursor = page.NextCursor;
        }
        while (page.HasMore);

        return events;
    }

    private static async Task<string> OpenSessionAsync(QrPilotApiClient client)
    {
        var store = await client.AddStoreAsync(new StoreInput { Code = "Q1", Name = "Quán", Kind = StoreKind.Restaurant }, null, Stop);
        var table = await client.AddTableAsync(new TableInput { StoreId = store.Id, Name = "Bàn 1" }, null, Stop);
        return (await client.OpenSessionAsync(new OpenSessionRequest { TableToken = table.TableToken }, null, Stop)).Session.Id;
    }

    private static async Task<long> HeldLeasesAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Pooling=false");
        await using var count = source.CreateCommand("select count(*) from qrpilot.leases where holder is not null");
        return (long)(await count.ExecuteScalarAsync(Stop))!;
    }
}
