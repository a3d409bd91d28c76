using System.Net;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.Simulation;

public class ControlTests
{
    [Fact]
    public async Task Stats_AfterSeveralPayments_CountEachOnce()
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = new MoMoSide();
        var one = await side.OpenAsync(host, "pay_1");
        await host.PayAsync(one, "double");
        await host.PayAsync(one, "send");
        await host.PayAsync(await side.OpenAsync(host, "pay_2", 70_000), "hold");
        await host.ActAsync(await side.OpenAsync(host, "pay_3"), "cancel", ("notify", "lose"));
        await host.SendAsync(MoMoSide.Api + "create", "{}");

        Assert.Equal(
            """
            {"created":3,"refused":1,"paid":2,"paid_again":1,"cancelled":1,"expired":0,"total_paid":120000,"waiting":1,"retrying":0,"authorised":0,"released":0,"refunded":0,"total_refunded":0,"refunds_under_way":0,"refunds_refused":0,"notifications":{"sent":3,"lost":1,"doubled":1,"held":1,"reordered":0,"forged":0,"redelivered":0,"unanswered":0,"wrong_amount":0,"wrong_account":0,"truncated":0,"unknown_field":0,"unreported":0},"calls":{"queries":0,"answers_lost":0,"unavailable":0,"slow":0}}
            """,
            (await host.StatsAsync("momo")).ToJsonString());
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Ledger_Always_TellsTheTruth(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var paid = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "lose");
        await side.OpenAsync(host, "pay_2", 60_000);
        await host.ActAsync(await side.OpenAsync(host, "pay_3", 70_000), "cancel");

        var ledger = await host.LedgerAsync(gateway);

        Assert.Equal(["paid", "open", "cancelled"], ledger.Select(entry => (string)entry!["state"]!));
        Assert.Equal([50_000, 60_000, 70_000], ledger.Select(entry => (int)entry!["amount_asked"]!));
        Assert.Equal([50_000, 0, 0], ledger.Select(entry => (int)entry!["amount_moved"]!));
        Assert.Equal([side.OrderId("pay_1"), side.OrderId("pay_2"), side.OrderId("pay_3")], ledger.Select(entry => (string)entry!["order_id"]!));
        Assert.Equal([(string)paid["transaction_id"]!, null, null], ledger.Select(entry => (string?)entry!["transaction_id"]));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Ledger_Full_ForgetsTheOldest(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync(options => options.RememberedOrders = 2);
        var side = IGatewaySide.Of(gateway);
        for (var i = 1; i <= 3; i++)
        {
            await host.PayAsync(await side.OpenAsync(host, $"pay_{i}"), "lose");
        }

        var ledger = await host.LedgerAsync(gateway);

        Assert.Equal([side.OrderId("pay_2"), side.OrderId("pay_3")], ledger.Select(entry => (string)entry!["order_id"]!));
        Assert.Equal(150_000, (long)(await host.StatsAsync(gateway))["total_paid"]!);
        Assert.Equal("missing", (await side.QueryAsync(host, "pay_1")).State);
    }

    [Theory]
    [InlineData("calls", "call", "dance", "fault", "lose")]
    [InlineData("calls", "call", "query", "fault", "sing")]
    [InlineData("refunds", "outcome", "maybe", "times", "1")]
    [InlineData("refunds", "outcome", "refuse", "times", "0")]
    [InlineData("refunds", "outcome", "refuse", "times", "many")]
    public async Task Demand_NotUnderstood_IsRefused(string what, string name1, string value1, string name2, string value2)
    {
        await using var host = await SimulatorHost.StartAsync();

        using var response = await host.PostAsync($"{host.Address}/simulator/vnpay/control/{what}", (name1, value1), (name2, value2));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task PublicAddress_KnownLater_IsUsedInPayAddresses()
    {
        string? address = null;
        await using var host = await SimulatorHost.StartAsync(options => options.PublicAddress = () => address!);
        address = "http://192.0.2.1:80/";

        Assert.StartsWith("http://192.0.2.1:80/simulator/momo/pay?t=", await new MoMoSide().OpenAsync(host, "pay_1"), StringComparison.Ordinal);
        Assert.StartsWith("http://192.0.2.1:80/simulator/zalopay/pay?t=", await new ZaloPaySide().OpenAsync(host, "pay_1"), StringComparison.Ordinal);
    }
}
