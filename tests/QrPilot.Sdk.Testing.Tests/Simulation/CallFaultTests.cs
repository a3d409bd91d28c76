using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.Simulation;

/// <summary>The trouble that calls meet.</summary>
public class CallFaultTests
{
    [Theory]
    [InlineData("momo")]
    [InlineData("zalopay")]
    public async Task Create_AnswerLost_IsCarriedOut(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync(options => options.Faults.CreateAnswersLost = 1_000);
        var side = IGatewaySide.Of(gateway);

        await Assert.ThrowsAsync<HttpRequestException>(() => side.OpenAsync(host, "pay_1"));

        Assert.Equal("open", (await side.QueryAsync(host, "pay_1")).State);
        Assert.Equal(1, (int)(await host.StatsAsync(gateway))["calls"]!["answers_lost"]!);
    }

    [Fact]
    public async Task Create_AnswerLost_IsGivenWhenTheSameIsAskedAgain()
    {
        await using var host = await SimulatorHost.StartAsync(options => options.Faults.CreateAnswersLost = 1_000);
        var request = MoMoSide.CreateRequest(host, "pay_1");

        await Assert.ThrowsAsync<HttpRequestException>(() => MoMoSide.CallAsync(host, "create", request));

        Assert.Equal(0, (int)(await MoMoSide.CallAsync(host, "create", request)).Answer["resultCode"]!);
        Assert.Single(await host.LedgerAsync("momo"));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Refund_AnswerLost_IsCarriedOutOnce(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync(options =>
        {
            options.Faults.RefundAnswersLost = 1_000;
            options.RefundTime = TimeSpan.Zero;
        });
        var side = IGatewaySide.Of(gateway);
        var paid = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "lose");
        var transaction = (string)paid["transaction_id"]!;

        await Assert.ThrowsAsync<HttpRequestException>(() => side.RefundAsync(host, "pay_1", transaction, "rfd_1", 50_000, full: true));
        var again = await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 50_000, full: true);

        Assert.Equal(gateway switch { "momo" => "done", "vnpay" => "94", _ => "-23" }, again);
        Assert.Equal("done", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
        Assert.Equal(50_000, (long)(await host.StatsAsync(gateway))["total_refunded"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Query_AnswerLost_ComesAtTheSecondAttempt(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync(options => options.Faults.QueryAnswersLost = 1_000);
        var side = IGatewaySide.Of(gateway);
        await side.OpenAsync(host, "pay_1");

        await Assert.ThrowsAsync<HttpRequestException>(() => side.QueryAsync(host, "pay_1"));

        Assert.Equal("open", (await side.QueryAsync(host, "pay_1")).State);
    }

    [Fact]
    public async Task Create_AnswerLostAfterHanging_HangsByTheClock()
    {
        await using var host = await SimulatorHost.StartAsync(options =>
        {
            options.Faults.CreateAnswersLost = 1_000;
            options.Faults.HangTime = TimeSpan.FromSeconds(40);
        });

        var opening = new MoMoSide().OpenAsync(host, "pay_1");
        await ArmedAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(39));
        Assert.False(opening.IsCompleted);
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<HttpRequestException>(() => opening);
    }

    [Fact]
    public async Task Create_Slow_IsAnsweredLateByTheClock()
    {
        await using var host = await SimulatorHost.StartAsync(options => options.Faults.Slow = 1_000);

        var opening = new MoMoSide().OpenAsync(host, "pay_1");
        await ArmedAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains("/pay?t=", await opening, StringComparison.Ordinal);
        Assert.Equal(1, (int)(await host.StatsAsync("momo"))["calls"]!["slow"]!);
    }

    [Fact]
    public async Task Calls_Unavailable_AreRefusedInARowAndDoNothing()
    {
        await using var host = await SimulatorHost.StartAsync(options => options.Faults.Unavailable = 1_000);
        var request = MoMoSide.CreateRequest(host, "pay_1").ToJsonString();
        var statuses = new List<int>();
        var opened = new List<int>();

        for (var i = 0; i < 5; i++)
        {
            using var content = new StringContent(request, System.Text.Encoding.UTF8, "application/json");
            using var response = await host.Client.PostAsync(new Uri(host.Address + MoMoSide.Api + "create"), content, SimulatorHost.Stop);
            statuses.Add((int)response.StatusCode);
            opened.Add((await host.LedgerAsync("momo")).Count);
        }

        Assert.Equal([503, 503, 503, 200, 200], statuses);
        Assert.Equal([0, 0, 0, 1, 1], opened);
        Assert.Equal(3, (int)(await host.StatsAsync("momo"))["calls"]!["unavailable"]!);
    }

    [Theory]
    [InlineData("momo", "query")]
    [InlineData("vnpay", "query")]
    [InlineData("zalopay", "query")]
    public async Task Calls_DemandedTrouble_StrikesTheNextOnesOfTheKind(string gateway, string call)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        await host.ControlAsync(gateway, "calls", ("call", call), ("fault", "lose"), ("times", "2"));
        await host.PayAsync(await side.OpenAsync(host, "pay_1"), "lose");

        await Assert.ThrowsAsync<HttpRequestException>(() => side.QueryAsync(host, "pay_1"));
        await Assert.ThrowsAsync<HttpRequestException>(() => side.QueryAsync(host, "pay_1"));

        Assert.Equal("paid", (await side.QueryAsync(host, "pay_1")).State);
    }

    [Fact]
    public async Task Calls_SamePlan_StrikeTheSameOrders()
    {
        static void Change(GatewaySimulatorOptions options)
        {
            options.Faults.Seed = 11;
            options.Faults.CreateAnswersLost = 400;
        }

        var runs = new List<List<bool>>();
        for (var run = 0; run < 2; run++)
        {
            await using var host = await SimulatorHost.StartAsync(Change);
            var struck = new List<bool>();
            foreach (var i in run == 0 ? Enumerable.Range(0, 12) : Enumerable.Range(0, 12).Reverse())
            {
                var error = await Record.ExceptionAsync(() => new MoMoSide().OpenAsync(host, $"pay_{i}"));
                struck.Add(error is HttpRequestException);
            }

            runs.Add(struck);
        }

        Assert.Equal(runs[0], Enumerable.Reverse(runs[1]));
        Assert.Contains(true, runs[0]);
        Assert.Contains(false, runs[0]);
    }

    private static async Task ArmedAsync(SimulatorHost host)
    {
        while (host.Clock.ArmedTimers == 0)
        {
            SimulatorHost.Stop.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
