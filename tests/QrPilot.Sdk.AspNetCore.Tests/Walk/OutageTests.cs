using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

/// <summary>What the API answers while PostgreSQL is away, and once it is back.</summary>
public sealed class OutageTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What the host knows by itself; a key that it has just let in needs no storage either.</summary>
    private static readonly string[] WithoutStorage = ["IsLive", "ListGateways"];

    [Fact]
    public async Task Operation_ServerIsKilledAndComesBack_AsksToComeBackAndThenAnswers()
    {
        await using var host = await StartAsync();
        var walker = await Walker.StartAsync(host);
        var waiting = host.SendAnywayAsync(new ApiRequest("GET", "/v1/events?wait=30&type=session.expired") { Token = host.Shop.Read });

        await server.KillAsync();

        (await host.GetAsync("/health/live")).Good();
        IsAway(await waiting);
        foreach (var operation in walker.Document.Operations.Where(operation => !WithoutStorage.Contains(operation.Id)))
        {
            var answer = await host.SendAnywayAsync(walker.Valid(operation));
            if (operation.Path.StartsWith("/webhooks/", StringComparison.Ordinal))
            {
                Assert.NotInRange(answer.Status, 201, 299);
            }
            else
            {
                IsAway(answer);
            }
        }

        await server.ResumeAsync();

        (await host.GetAsync("/health/ready")).Good();
        foreach (var operation in walker.Document.Operations)
        {
            var scene = operation.Method == "GET" ? walker.Scene : await (await Scene.PlayAsync(host, host.Shop)).PayAsync();
            var answer = await host.SendAnywayAsync(walker.Valid(operation, scene));
            Assert.True(answer.Status == operation.SuccessStatus, $"{operation.Id}: {answer.Status} {answer.Text}");
        }
    }

    [Fact]
    public async Task Requests_AtTheSameMomentAfterARestart_AllSucceed()
    {
        const int Guests = 16;
        await using var host = await StartAsync();
        var scene = await Scene.PlayAsync(host, host.Shop);
        var (session, token) = await scene.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, Guests).Select(_ => host.GetAsync($"/v1/sessions/{session}", token)));
        await server.KillAsync();
        await server.ResumeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, Guests).Select(guest => host.PostAsync(
            $"/v1/sessions/{session}/events", token, Scene.Batch(Scene.Event("menu.viewed", key: $"of-guest-{guest}")))));

        Assert.All(answers, answer => Assert.Equal("accepted", (string?)answer.Good()["verdicts"]![0]!["status"]));
    }

    private static void IsAway(ApiAnswer answer)
    {
        answer.Is(503, ErrorCodes.StorageUnavailable);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    }

    private async Task<ApiHost> StartAsync()
    {
        var host = new ApiHost { Postgres = PostgresServer.Durable(await server.CreateDatabaseAsync(null, Stop)) };
        await host.InitializeAsync();
        return host;
    }
}
