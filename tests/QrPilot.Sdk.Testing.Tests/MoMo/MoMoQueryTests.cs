using System.Net;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.MoMo;

public class MoMoQueryTests
{
    [Fact]
    public async Task Query_PaidOrder_TellsEverything()
    {
        await using var host = await SimulatorHost.StartAsync();
        var paid = await host.PayAsync(await new MoMoSide().OpenAsync(host, "pay_1"), "lose");

        var (status, answer) = await MoMoSide.CallAsync(host, "query", MoMoSide.QueryRequest("pay_1", "q1"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            $$"""
            {"partnerCode":"QRTEST","orderId":"pay_1","requestId":"q1","amount":50000,"extraData":"","transId":{{paid["transaction_id"]}},"payType":"qr","paymentOption":"momo","refundTrans":[],"responseTime":{{host.Now}},"message":"Thành công.","resultCode":0}
            """,
            answer.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData("partnerCode", null, false, 20)]
    [InlineData("requestId", "", false, 20)]
    [InlineData("orderId", "x y", false, 20)]
    [InlineData("lang", "fr", false, 20)]
    [InlineData("signature", null, false, 20)]
    [InlineData("signature", "00", false, 13)]
    [InlineData("requestId", "other", false, 13)]
    [InlineData("partnerCode", "NOBODY", true, 13)]
    [InlineData("orderId", "pay_2", true, 42)]
    public async Task Query_RefusedRequest_HasItsCode(string field, string? value, bool signedAgain, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        await new MoMoSide().OpenAsync(host, "pay_1");
        var request = MoMoSide.QueryRequest("pay_1", "q1");
        request[field] = value;

        var (status, answer) = await MoMoSide.CallAsync(host, "query", signedAgain ? MoMoSide.SignedQuery(request) : request);

        Assert.Equal((HttpStatusCode.BadRequest, code), (status, (int)answer["resultCode"]!));
    }

    [Fact]
    public async Task Query_Malformed_IsCode20()
    {
        await using var host = await SimulatorHost.StartAsync();

        Assert.Equal(20, (int)(await host.SendAsync(MoMoSide.Api + "query", "[]")).Answer["resultCode"]!);
    }

    [Fact]
    public async Task Query_OfAnotherMerchant_FindsNothing()
    {
        await using var host = await SimulatorHost.StartAsync(options =>
            options.MoMoMerchants.Add(new() { PartnerCode = "OTHER", AccessKey = "access", SecretKey = MoMoSide.SecretKey }));
        await new MoMoSide().OpenAsync(host, "pay_1");
        var request = MoMoSide.QueryRequest("pay_1", "q1");
        request["partnerCode"] = "OTHER";

        var (_, answer) = await MoMoSide.CallAsync(host, "query", MoMoSide.SignedQuery(request));

        Assert.Equal(42, (int)answer["resultCode"]!);
    }

    [Fact]
    public async Task Query_AfterRefunds_ListsThem()
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = new MoMoSide();
        var paid = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "lose");
        await side.RefundAsync(host, "pay_1", (string)paid["transaction_id"]!, "rfd_1", 20_000, full: false);
        await host.ControlAsync("momo", "refunds", ("outcome", "delay"));
        await side.RefundAsync(host, "pay_1", (string)paid["transaction_id"]!, "rfd_2", 5_000, full: false);

        var answer = (await MoMoSide.CallAsync(host, "query", MoMoSide.QueryRequest("pay_1", "q1"))).Answer;

        var refunds = answer["refundTrans"]!.AsArray();
        Assert.Equal(["rfd_1", "rfd_2"], refunds.Select(refund => (string)refund!["orderId"]!));
        Assert.Equal([0, 7002], refunds.Select(refund => (int)refund!["resultCode"]!));
        Assert.Equal([20_000, 5_000], refunds.Select(refund => (int)refund!["amount"]!));
        Assert.Equal(2, refunds.Select(refund => (long)refund!["transId"]!).Distinct().Count());
        Assert.All(refunds, refund => Assert.Equal(host.Now, (long)refund!["createdTime"]!));
    }
}
