using System.Net;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.Simulation;

/// <summary>What becomes of an order, the same at every gateway.</summary>
public class PaymentTests
{
    [Theory]
    [InlineData("momo", "cancel", 1006, "cancelled")]
    [InlineData("momo", "expire", 1005, "expired")]
    [InlineData("vnpay", "cancel", 24, "cancelled or expired")]
    [InlineData("vnpay", "expire", 11, "cancelled or expired")]
    [InlineData("zalopay", "cancel", -49, "cancelled")]
    [InlineData("zalopay", "expire", -54, "expired")]
    public async Task Post_NotPaid_IsRememberedWithoutATransaction(string gateway, string action, int code, string standing)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var answer = await host.ActAsync(await side.OpenAsync(host, "pay_1"), action);

        Assert.Null(answer["transaction_id"]);
        Assert.Equal(code, (int)answer["result_code"]!);
        Assert.True((bool)answer["applied"]!);
        Assert.Equal(side.TellsOfFailures ? 1 : 0, host.Received.Count);
        Assert.All(host.Received, received => Assert.True(side.IsGenuine(received)));
        Assert.Equal(new Standing(standing, 50_000, null), await side.QueryAsync(host, "pay_1"));
        Assert.Equal(0, (long)Assert.Single(await host.LedgerAsync(gateway))!["amount_moved"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Query_NobodyPaid_SaysOpenThenExpired(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        await side.OpenAsync(host, "pay_1");

        var early = await side.QueryAsync(host, "pay_1");
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        var late = await side.QueryAsync(host, "pay_1");

        Assert.Equal("open", early.State);
        Assert.EndsWith("expired", late.State, StringComparison.Ordinal);
        Assert.Equal("missing", (await side.QueryAsync(host, "pay_2")).State);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_Again_TellsTheSameAgainAndMovesNoMoreMoney(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var payUrl = await side.OpenAsync(host, "pay_1");

        var first = await host.PayAsync(payUrl, "send");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await host.PayAsync(payUrl, ("amount", "99000"), ("notify", "send"));

        Assert.Equal(host.Received.First(), host.Received.Last());
        Assert.True((bool)first["applied"]!);
        Assert.False((bool)second["applied"]!);
        Assert.Equal(50_000, (long)second["amount"]!);
        var stats = await host.StatsAsync(gateway);
        Assert.Equal((1, 1, 50_000), ((int)stats["paid"]!, (int)stats["paid_again"]!, (int)stats["total_paid"]!));
    }

    [Theory]
    [InlineData("momo", "cancel", 0)]
    [InlineData("vnpay", "expire", 0)]
    [InlineData("zalopay", "cancel", 0)]
    public async Task Post_AfterPaying_ChangesAndTellsNothing(string gateway, string action, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var payUrl = await side.OpenAsync(host, "pay_1");
        await host.PayAsync(payUrl, "send");

        var answer = await host.ActAsync(payUrl, action, ("notify", "send"));

        Assert.False((bool)answer["applied"]!);
        Assert.Equal(code, (int)answer["result_code"]!);
        Assert.Single(host.Received);
        Assert.Equal("paid", (await side.QueryAsync(host, "pay_1")).State);
    }

    [Theory]
    [InlineData("momo", false)]
    [InlineData("vnpay", false)]
    [InlineData("zalopay", true)]
    public async Task Pay_AfterCancelling_WorksWhereTheGatewayAllowsIt(string gateway, bool isAllowed)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var payUrl = await side.OpenAsync(host, "pay_1");
        await host.ActAsync(payUrl, "cancel");

        var answer = await host.PayAsync(payUrl);

        Assert.Equal(isAllowed, (bool)answer["applied"]!);
        Assert.Equal(isAllowed, (int)answer["result_code"]! == 0);
        Assert.Equal(isAllowed, answer["transaction_id"] is not null);
        Assert.Equal(isAllowed ? 50_000 : 0, (long)(await host.StatsAsync(gateway))["total_paid"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_TooLate_IsRefusedUnlessTheTimeIsGiven(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var (late, believed) = (await side.OpenAsync(host, "pay_1"), await side.OpenAsync(host, "pay_2"));
        host.Clock.Advance(TimeSpan.FromMinutes(16));

        var refused = await host.PayAsync(late);
        var paid = await host.PayAsync(believed, ("at", $"{SimulatorHost.Noon.AddMinutes(3).ToUnixTimeMilliseconds()}"));

        Assert.NotEqual(0, (int)refused["result_code"]!);
        Assert.False((bool)refused["applied"]!);
        Assert.Null(refused["transaction_id"]);
        Assert.Equal(0, (int)paid["result_code"]!);
        Assert.Equal(side.OrderId("pay_2"), side.OrderIdOf(Assert.Single(host.Received)));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_AtGiven_IsWhenItHappened(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        await host.PayAsync(await side.OpenAsync(host, "pay_1"), ("at", "1700000000123"));

        var received = Assert.Single(host.Received);
        Assert.True(side.IsGenuine(received));
        var at = gateway switch
        {
            "momo" => JsonNode.Parse(received.Body)!["responseTime"]!.ToString(),
            "vnpay" => VNPaySide.Of(received, "vnp_PayDate"),
            _ => ZaloPaySide.Data(received)["server_time"]!.ToString(),
        };
        Assert.Equal(gateway == "vnpay" ? "20231115051320" : "1700000000123", at);
        Assert.Equal(1_700_000_000_123, (long)Assert.Single(await host.LedgerAsync(gateway))!["at"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_AfterARestart_HonoursTheAddressWithTheSameTransaction(string gateway)
    {
        await using var first = await SimulatorHost.StartAsync();
        await using var second = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var payUrl = await side.OpenAsync(first, "pay_1");

        var before = await first.PayAsync(payUrl);
        var after = await second.PayAsync(second.Address + payUrl[first.Address.Length..]);

        Assert.Equal((string)before["transaction_id"]!, (string)after["transaction_id"]!);
        Assert.Equal("paid", (await side.QueryAsync(second, "pay_1")).State);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_ManyAtOnce_MovesMoneyOnce(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var payUrl = await side.OpenAsync(host, "pay_1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => host.PayAsync(payUrl, "lose")));

        Assert.Single(answers, answer => (bool)answer["applied"]!);
        Assert.Equal(1, (int)(await host.StatsAsync(gateway))["paid"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("zalopay")]
    public async Task Pay_AddressMadeUpOrChanged_IsRefused(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        await using var other = await SimulatorHost.StartAsync(options =>
        {
            options.MoMoMerchants[0].SecretKey = "another";
            options.ZaloPayMerchants[0].Key1 = "another";
        });
        var payUrl = await IGatewaySide.Of(gateway).OpenAsync(host, "pay_1");
        string[] bad =
        [
            payUrl + "x",
            payUrl.Replace("?t=e", "?t=f", StringComparison.Ordinal),
            $"{host.Address}/simulator/{gateway}/pay",
            other.Address + payUrl[host.Address.Length..],
        ];

        foreach (var address in bad)
        {
            using var response = await host.PostAsync(address, ("action", "pay"));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        Assert.Empty(host.Received);
    }

    [Theory]
    [InlineData("action", "steal")]
    [InlineData("action", "")]
    [InlineData("notify", "maybe")]
    [InlineData("amount", "-1")]
    [InlineData("amount", "1.5")]
    [InlineData("amount", "9223372036854775807")]
    [InlineData("at", "yesterday")]
    [InlineData("at", "9223372036854775807")]
    public async Task Post_BadForm_IsRefused(string field, string value)
    {
        await using var host = await SimulatorHost.StartAsync();

        foreach (var gateway in (string[])["momo", "vnpay", "zalopay"])
        {
            var payUrl = await IGatewaySide.Of(gateway).OpenAsync(host, "pay_1");
            using var response = await host.PostAsync(payUrl, field == "action" ? (field, value) : ("action", "pay"), (field, value));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(field, await response.Content.ReadAsStringAsync(SimulatorHost.Stop), StringComparison.Ordinal);
        }

        Assert.Empty(host.Received);
    }
}
