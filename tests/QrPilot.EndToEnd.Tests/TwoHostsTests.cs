using QrPilot.EndToEnd.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.EndToEnd.Tests;

/// <summary>Two hosts on one PostgreSQL behind a proxy that gives each request to the other one.</summary>
public sealed class TwoHostsTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Orders = 400;

    [Fact]
    public async Task Replay_WithFaultsOverTwoHosts_EndsAsOverOne()
    {
        using var folder = new Folder();
        var orders = OrderFile.Write(folder.File("orders.csv"), Orders);
        using var alone = await HostProcess.StartAsync(folder.File("alone"), demo: false, environment: await DatabaseAsync());
        var one = await FaultyReplay.RunAsync(alone, orders, folder.File("one.json"));

        var shared = await DatabaseAsync();
        using var first = await HostProcess.StartAsync(folder.File("data"), demo: false, environment: shared);
        using var second = await HostProcess.StartAsync(folder.File("data"), demo: false, environment: shared);
        await using var proxy = await RoundRobinProxy.StartAsync(first, second);
        var two = await FaultyReplay.RunAsync(proxy.Address, first.ApiKey, orders, folder.File("two.json"));

        Assert.True(one.ExitCode == 0, one.Output);
        Assert.True(two.ExitCode == 0, two.Output);
        Assert.Equal(FaultyReplay.Lasting(one.Figures!), FaultyReplay.Lasting(two.Figures!));
        Assert.True(Math.Abs(proxy.Requests[0] - proxy.Requests[1]) <= 1);
    }

    private async Task<IReadOnlyDictionary<string, string>> DatabaseAsync() => new Dictionary<string, string>
    {
        ["QrPilot__Postgres__ConnectionString"] = await server.CreateDatabaseAsync(null, TestContext.Current.CancellationToken),
    };
}
