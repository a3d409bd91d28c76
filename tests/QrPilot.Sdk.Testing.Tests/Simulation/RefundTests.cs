using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.Simulation;

/// <summary>How money goes back, the same at every gateway.</summary>
public class RefundTests
{
    [Theory]
    [InlineData("momo", "done")]
    [InlineData("vnpay", "working")]
    [InlineData("zalopay", "working")]
    public async Task Refund_InFull_IsDoneInTheGatewaysTime(string gateway, string atFirst)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var transaction = await PaidAsync(host, side);

        Assert.Equal("missing", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
        Assert.Equal(atFirst, await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 50_000, full: true));
        var during = await host.StatsAsync(gateway);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("done", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
        Assert.Equal(atFirst == "done" ? 50_000 : 0, (long)during["total_refunded"]!);
        Assert.Equal(atFirst == "done" ? 0 : 1, (int)during["refunds_under_way"]!);
        var stats = await host.StatsAsync(gateway);
        Assert.Equal((1, 50_000, 0), ((int)stats["refunded"]!, (int)stats["total_refunded"]!, (int)stats["refunds_under_way"]!));
        Assert.Equal((1, 50_000), ((int)stats["paid"]!, (int)stats["total_paid"]!));
        var entry = Assert.Single(await host.LedgerAsync(gateway))!;
        Assert.Equal((50_000, 50_000), ((int)entry["amount_moved"]!, (int)entry["refunded_amount"]!));
        Assert.Equal("done", (string)entry["refunds"]![0]!["state"]!);
    }

    [Theory]
    [InlineData("momo", "1081")]
    [InlineData("vnpay", "03")]
    [InlineData("zalopay", "-14")]
    public async Task Refund_InParts_EndsAtTheSum(string gateway, string refusal)
    {
        await using var host = await SimulatorHost.StartAsync(options => options.RefundTime = TimeSpan.Zero);
        var side = IGatewaySide.Of(gateway);
        var transaction = await PaidAsync(host, side);

        Assert.Equal("done", Done(await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 20_000, full: false)));
        Assert.Equal(refusal, await side.RefundAsync(host, "pay_1", transaction, "rfd_2", 30_001, full: false));
        Assert.Equal("done", Done(await side.RefundAsync(host, "pay_1", transaction, "rfd_3", 30_000, full: false)));
        Assert.Equal(refusal, await side.RefundAsync(host, "pay_1", transaction, "rfd_4", 1_000, full: false));

        Assert.Equal(50_000, (long)(await host.StatsAsync(gateway))["total_refunded"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Refund_DemandedRefusal_GivesNothingBackAndMayBeTriedAgain(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var transaction = await PaidAsync(host, side);
        await host.ControlAsync(gateway, "refunds", ("outcome", "refuse"));

        await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 50_000, full: true);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("refused", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
        await side.RefundAsync(host, "pay_1", transaction, "rfd_2", 50_000, full: true);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("done", await side.QueryRefundAsync(host, "pay_1", "rfd_2"));
        var stats = await host.StatsAsync(gateway);
        Assert.Equal((1, 1, 50_000), ((int)stats["refunds_refused"]!, (int)stats["refunded"]!, (int)stats["total_refunded"]!));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Refund_DemandedDelay_TakesLonger(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var transaction = await PaidAsync(host, side);
        await host.ControlAsync(gateway, "refunds", ("outcome", "delay"), ("order", side.OrderId("pay_1")));

        Assert.Equal("working", await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 50_000, full: true));
        host.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal("working", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
        host.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("done", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Refund_DemandedPart_GivesHalfBack(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync(options => options.RefundTime = TimeSpan.Zero);
        var side = IGatewaySide.Of(gateway);
        var transaction = await PaidAsync(host, side);
        await host.ControlAsync(gateway, "refunds", ("outcome", "part"));

        await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 50_000, full: true);

        Assert.Equal("done", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
        Assert.Equal(25_000, (long)(await host.StatsAsync(gateway))["total_refunded"]!);
        Assert.Equal(25_000, (long)Assert.Single(await host.LedgerAsync(gateway))!["refunded_amount"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Refund_DemandForAnotherOrder_DoesNotTouchThisOne(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync(options => options.RefundTime = TimeSpan.Zero);
        var side = IGatewaySide.Of(gateway);
        var transaction = await PaidAsync(host, side);
        await host.ControlAsync(gateway, "refunds", ("outcome", "refuse"), ("order", "another"));

        await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 50_000, full: true);

        Assert.Equal("done", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Refund_ManyAtOnce_NeverExceedsThePayment(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync(options => options.RefundTime = TimeSpan.Zero);
        var side = IGatewaySide.Of(gateway);
        var transaction = await PaidAsync(host, side);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => side.RefundAsync(host, "pay_1", transaction, $"rfd_{i}", 20_000, full: false)));

        Assert.Equal(40_000, (long)(await host.StatsAsync(gateway))["total_refunded"]!);
    }

    [Fact]
    public async Task Refund_WithoutADemand_FollowsThePlan()
    {
        var plan = new Testing.Simulation.GatewayFaultPlan { Seed = 3, RefundsDelayed = 300, RefundsPartial = 300, RefundsRefused = 300 };
        await using var host = await SimulatorHost.StartAsync(options => options.Faults = plan);
        var side = new MoMoSide();
        long expected = 0;

        for (var i = 0; i < 20; i++)
        {
            var paid = await host.PayAsync(await side.OpenAsync(host, $"pay_{i}"), "lose");
            var outcome = await side.RefundAsync(host, $"pay_{i}", (string)paid["transaction_id"]!, $"rfd_{i}", 50_000, full: true);
            var (word, back) = plan.DecideRefund($"rfd_{i}") switch
            {
                Testing.Simulation.GatewayRefundFault.Delay => ("working", 0),
                Testing.Simulation.GatewayRefundFault.Part => ("done", 25_000),
                Testing.Simulation.GatewayRefundFault.Refuse => ("refused", 0),
                _ => ("done", 50_000),
            };
            Assert.Equal(word, outcome);
            expected += back;
        }

        Assert.Equal(expected, (long)(await host.StatsAsync("momo"))["total_refunded"]!);
    }

    private static string Done(string outcome) => outcome == "working" ? "done" : outcome;

    private static async Task<string> PaidAsync(SimulatorHost host, IGatewaySide side) =>
        (string)(await host.PayAsync(await side.OpenAsync(host, "pay_1"), "lose"))["transaction_id"]!;
}
