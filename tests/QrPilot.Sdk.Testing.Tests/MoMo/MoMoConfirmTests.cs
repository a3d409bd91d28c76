using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.MoMo;

public class MoMoConfirmTests
{
    [Theory]
    [InlineData("capture", 0, 50_000)]
    [InlineData("cancel", 1017, 0)]
    public async Task Confirm_AuthorisedPayment_TakesOrReleasesTheMoney(string requestType, int standing, int moved)
    {
        await using var host = await SimulatorHost.StartAsync();
        var paid = await AuthorisedAsync(host);

        var before = await MoMoSide.CallAsync(host, "query", MoMoSide.QueryRequest("pay_1", "q1"));
        var confirmed = await MoMoSide.CallAsync(host, "confirm", MoMoSide.ConfirmRequest("pay_1", "c1", requestType, 50_000));
        var after = await MoMoSide.CallAsync(host, "query", MoMoSide.QueryRequest("pay_1", "q2"));

        Assert.Equal(9000, (int)paid["result_code"]!);
        Assert.NotNull(paid["transaction_id"]);
        Assert.Equal(9000, (int)JsonNode.Parse(Assert.Single(host.Received).Body)!["resultCode"]!);
        Assert.Equal(9000, (int)before.Answer["resultCode"]!);
        Assert.Equal((0, requestType), ((int)confirmed.Answer["resultCode"]!, (string)confirmed.Answer["requestType"]!));
        Assert.Equal((string)paid["transaction_id"]!, confirmed.Answer["transId"]!.ToString());
        Assert.Equal(standing, (int)after.Answer["resultCode"]!);
        Assert.Equal(moved, (long)(await host.StatsAsync("momo"))["total_paid"]!);
        Assert.Equal(moved, (long)Assert.Single(await host.LedgerAsync("momo"))!["amount_moved"]!);
    }

    [Theory]
    [InlineData("requestType", "\"steal\"", false, 20)]
    [InlineData("amount", "null", false, 20)]
    [InlineData("signature", "\"00\"", false, 13)]
    [InlineData("requestType", "\"cancel\"", false, 13)]
    [InlineData("partnerCode", "\"NOBODY\"", true, 13)]
    [InlineData("orderId", "\"pay_2\"", true, 42)]
    [InlineData("amount", "49000", true, 21)]
    public async Task Confirm_RefusedRequest_HasItsCode(string field, string json, bool signedAgain, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        await AuthorisedAsync(host);
        var request = MoMoSide.ConfirmRequest("pay_1", "c1", "capture", 50_000);
        request[field] = JsonNode.Parse(json);

        var answer = (await MoMoSide.CallAsync(host, "confirm", signedAgain ? MoMoSide.SignedConfirm(request) : request)).Answer;

        Assert.Equal(code, (int)answer["resultCode"]!);
        Assert.Equal(0, (long)(await host.StatsAsync("momo"))["total_paid"]!);
    }

    [Fact]
    public async Task Confirm_Repeated_HasTheSameOutcomeOnceAndOtherwiseIsNotApplicable()
    {
        await using var host = await SimulatorHost.StartAsync();
        await AuthorisedAsync(host);
        var request = MoMoSide.ConfirmRequest("pay_1", "c1", "capture", 50_000);

        var first = (await MoMoSide.CallAsync(host, "confirm", request)).Answer;
        var second = (await MoMoSide.CallAsync(host, "confirm", request)).Answer;
        var other = (await MoMoSide.CallAsync(host, "confirm", MoMoSide.ConfirmRequest("pay_1", "c2", "cancel", 50_000))).Answer;
        var reused = (await MoMoSide.CallAsync(host, "confirm", MoMoSide.ConfirmRequest("pay_1", "c1", "cancel", 50_000))).Answer;

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal(47, (int)other["resultCode"]!);
        Assert.Equal(40, (int)reused["resultCode"]!);
        Assert.Equal(1, (int)(await host.StatsAsync("momo"))["paid"]!);
    }

    [Fact]
    public async Task Confirm_OrderThatTakesMoneyAtOnce_IsNotApplicable()
    {
        await using var host = await SimulatorHost.StartAsync();
        await host.PayAsync(await new MoMoSide().OpenAsync(host, "pay_1"), "lose");

        var answer = (await MoMoSide.CallAsync(host, "confirm", MoMoSide.ConfirmRequest("pay_1", "c1", "capture", 50_000))).Answer;

        Assert.Equal(47, (int)answer["resultCode"]!);
    }

    private static async Task<JsonNode> AuthorisedAsync(SimulatorHost host)
    {
        var request = MoMoSide.CreateRequest(host, "pay_1");
        request["autoCapture"] = false;
        var opened = (await MoMoSide.CallAsync(host, "create", request)).Answer;
        return await host.PayAsync((string)opened["payUrl"]!, "send");
    }
}
