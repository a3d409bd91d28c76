using System.Net;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.MoMo;

public class MoMoRefundTests
{
    [Fact]
    public async Task Refund_GoodRequest_IsAnsweredWithItsOwnTransaction()
    {
        await using var host = await SimulatorHost.StartAsync();
        var transaction = await PaidAsync(host);

        var (status, answer) = await MoMoSide.CallAsync(host, "refund", MoMoSide.RefundRequest("rfd_1", transaction, 20_000));

        Assert.Equal((HttpStatusCode.OK, 0), (status, (int)answer["resultCode"]!));
        Assert.Equal(("rfd_1", "rfd_1", 20_000), ((string)answer["orderId"]!, (string)answer["requestId"]!, (int)answer["amount"]!));
        Assert.NotEqual(transaction, answer["transId"]!.ToString());
    }

    [Theory]
    [InlineData("amount", "\"1.5\"", false, 20)]
    [InlineData("transId", "\"abc\"", false, 20)]
    [InlineData("orderId", "\"-x\"", false, 20)]
    [InlineData("description", "null", false, 20)]
    [InlineData("lang", "\"fr\"", false, 20)]
    [InlineData("signature", "\"00\"", false, 13)]
    [InlineData("amount", "20001", false, 13)]
    [InlineData("description", "\"x\"", false, 13)]
    [InlineData("partnerCode", "\"NOBODY\"", true, 13)]
    [InlineData("amount", "0", true, 21)]
    [InlineData("amount", "999", true, 22)]
    [InlineData("amount", "50000001", true, 22)]
    [InlineData("transId", "12345", true, 42)]
    [InlineData("amount", "50001", true, 1081)]
    [InlineData("orderId", "\"pay_1\"", true, 41)]
    public async Task Refund_RefusedRequest_HasItsCode(string field, string json, bool signedAgain, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = MoMoSide.RefundRequest("rfd_1", await PaidAsync(host), 20_000);
        request[field] = JsonNode.Parse(json);

        var (status, answer) = await MoMoSide.CallAsync(host, "refund", signedAgain ? MoMoSide.SignedRefund(request) : request);

        Assert.Equal((code < 100 ? HttpStatusCode.BadRequest : HttpStatusCode.OK, code), (status, (int)answer["resultCode"]!));
        Assert.Equal(0, (long)(await host.StatsAsync("momo"))["total_refunded"]!);
    }

    [Fact]
    public async Task Refund_OfAnUnpaidOrder_IsNotFound()
    {
        await using var host = await SimulatorHost.StartAsync();
        await host.ActAsync(await new MoMoSide().OpenAsync(host, "pay_1"), "cancel");

        var answer = (await MoMoSide.CallAsync(host, "refund", MoMoSide.RefundRequest("rfd_1", $"{host.Now - 6}", 20_000))).Answer;

        Assert.Equal(42, (int)answer["resultCode"]!);
    }

    [Fact]
    public async Task Refund_SameRequestAgain_HasTheSameOutcomeOnce()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = MoMoSide.RefundRequest("rfd_1", await PaidAsync(host), 20_000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => MoMoSide.CallAsync(host, "refund", request)));

        Assert.Single(answers.Select(answer => answer.Answer.ToJsonString()).Distinct());
        Assert.Equal(20_000, (long)(await host.StatsAsync("momo"))["total_refunded"]!);
    }

    [Fact]
    public async Task Refund_IdsUsedAgainForSomethingElse_AreRefused()
    {
        await using var host = await SimulatorHost.StartAsync();
        var transaction = await PaidAsync(host);
        await MoMoSide.CallAsync(host, "refund", MoMoSide.RefundRequest("rfd_1", transaction, 20_000));
        var otherRequest = MoMoSide.RefundRequest("rfd_1", transaction, 10_000);
        var otherId = MoMoSide.RefundRequest("rfd_1", transaction, 10_000);
        otherId["requestId"] = "rfd_1b";

        var reusedRequest = (await MoMoSide.CallAsync(host, "refund", otherRequest)).Answer;
        var reusedOrder = (await MoMoSide.CallAsync(host, "refund", MoMoSide.SignedRefund(otherId))).Answer;

        Assert.Equal(40, (int)reusedRequest["resultCode"]!);
        Assert.Equal(41, (int)reusedOrder["resultCode"]!);
    }

    [Fact]
    public async Task Refund_RepeatedWhileInWork_IsCode40AndThenTheOutcome()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = MoMoSide.RefundRequest("rfd_1", await PaidAsync(host), 20_000);
        await host.ControlAsync("momo", "refunds", ("outcome", "delay"));

        var first = (await MoMoSide.CallAsync(host, "refund", request)).Answer;
        var second = (await MoMoSide.CallAsync(host, "refund", request)).Answer;
        host.Clock.Advance(TimeSpan.FromHours(1));
        var third = (await MoMoSide.CallAsync(host, "refund", request)).Answer;

        Assert.Equal([7002, 40, 0], ((JsonNode[])[first, second, third]).Select(answer => (int)answer["resultCode"]!));
        Assert.Equal(first["transId"]!.ToString(), third["transId"]!.ToString());
    }

    [Theory]
    [InlineData(1080)]
    [InlineData(1081)]
    [InlineData(1088)]
    public async Task Refund_DemandedCode_IsGivenAndRemembered(int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = MoMoSide.RefundRequest("rfd_1", await PaidAsync(host), 20_000);
        await host.ControlAsync("momo", "refunds", ("outcome", "refuse"), ("code", $"{code}"));

        var (status, answer) = await MoMoSide.CallAsync(host, "refund", request);
        var again = (await MoMoSide.CallAsync(host, "refund", request)).Answer;
        var query = (await MoMoSide.CallAsync(host, "query", MoMoSide.QueryRequest("pay_1", "q1"))).Answer;

        Assert.Equal((HttpStatusCode.OK, code), (status, (int)answer["resultCode"]!));
        Assert.Equal(code, (int)again["resultCode"]!);
        Assert.Equal(code, (int)query["refundTrans"]![0]!["resultCode"]!);
    }

    private static async Task<string> PaidAsync(SimulatorHost host) =>
        (string)(await host.PayAsync(await new MoMoSide().OpenAsync(host, "pay_1"), "lose"))["transaction_id"]!;
}
