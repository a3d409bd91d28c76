using System.Text.Json.Nodes;
using QrPilot.Cli.Tests.Fakes;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Tests.Reconcile;

public sealed class ReconcileCommandTests
{
    [Fact]
    public async Task Reconcile_BalancedDays_SumsThemUp()
    {
        var host = await ReplayedAsync();
        using var json = new TempFile("sums.json");
        var tool = new Tool(host);

        var code = await tool.RunAsync("reconcile", "--host", "http://h.test", "--from", "2024-03-01", "--to", "2024-03-03", "--json", json.Path);

        var report = JsonNode.Parse(await File.ReadAllTextAsync(json.Path, TestContext.Current.CancellationToken))!;
        Assert.Equal(0, code);
        Assert.Equal(3, (int)report["runs"]!);
        Assert.Equal(host.Sessions.Sum(session => session.Total), (long)report["billed"]!["recorded"]!);
        Assert.True((int)report["exceptions"]!["missing_payment"]! > 0);
        Assert.Contains("missing_payment", tool.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconcile_UnbalancedRun_EndsWith1()
    {
        var host = await ReplayedAsync();
        host.BendRun = run => run with { Totals = run.Totals with { Billed = new SideView(1, 0, 0) } };
        var tool = new Tool(host);

        var code = await tool.RunAsync("reconcile", "--host", "http://h.test", "--from", "2024-03-01", "--to", "2024-03-01", "--dry-run");

        Assert.Equal(1, code);
        Assert.Contains("Does not balance: store sto_1 on 2024-03-01", tool.Error.ToString(), StringComparison.Ordinal);
    }

    private static async Task<FakeHost> ReplayedAsync()
    {
        var host = new FakeHost();
        using var csv = new TempFile("orders.csv", Samples.Takeaway(60));
        Assert.Equal(0, await new Tool(host).RunAsync("replay", csv.Path, "--host", "http://h.test"));
        return host;
    }
}
