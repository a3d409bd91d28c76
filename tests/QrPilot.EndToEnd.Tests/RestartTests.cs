using QrPilot.EndToEnd.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.EndToEnd.Tests;

/// <summary>PostgreSQL is killed and started again while a replay runs.</summary>
public sealed class RestartTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Orders = 80;

    [Fact]
    public async Task Replay_WhosePostgresIsRestartedInTheMiddle_IsNotInterruptedAndLosesNothing()
    {
        using var folder = new Folder();
        var orders = OrderFile.Write(folder.File("orders.csv"), Orders);
        var database = PostgresServer.Durable(await server.CreateDatabaseAsync(null, TestContext.Current.CancellationToken));
        using var host = await HostProcess.StartAsync(
            folder.File("data"), demo: false, environment: new Dictionary<string, string> { ["QrPilot__Postgres__ConnectionString"] = database });
        var replay = FaultyReplay.RunAsync(host, orders, folder.File("report.json"));
        await Feed.ReachAsync(host.Client(), Orders);

        await server.KillAsync();
        await server.ResumeAsync();
        var result = await replay;

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Equal(Orders, result["orders"]);
        Assert.Equal(0, result["feed_gaps"] + result["feed_repeats"] + result["feed_missing"] + result["wrong_matches"] + result["unmatched"]);
        Assert.Equal(result["truth_vnd_known"], result["vnd_recorded"]);
    }
}
