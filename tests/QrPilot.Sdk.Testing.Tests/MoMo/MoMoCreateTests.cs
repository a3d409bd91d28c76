using System.Net;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.MoMo;

public class MoMoCreateTests
{
    private const string Create = MoMoSide.Api + "create";

    [Fact]
    public async Task Create_GoodRequest_OpensThePayment()
    {
        await using var host = await SimulatorHost.StartAsync();

        var (status, answer) = await host.SendAsync(Create, MoMoSide.CreateRequest(host, "pay_1").ToJsonString());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(0, (int)answer["resultCode"]!);
        Assert.Equal("pay_1", (string)answer["orderId"]!);
        Assert.Equal(50_000, (long)answer["amount"]!);
        Assert.Equal(SimulatorHost.Noon.ToUnixTimeMilliseconds(), (long)answer["responseTime"]!);
        Assert.StartsWith(host.Address + "/simulator/momo/pay?t=", (string)answer["payUrl"]!, StringComparison.Ordinal);
        Assert.NotNull(answer["deeplink"]);
        Assert.NotNull(answer["qrCodeUrl"]);
    }

    [Fact]
    public async Task Create_AmountAsText_IsTaken()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = MoMoSide.CreateRequest(host, "pay_1");
        request["amount"] = "50000";

        Assert.Equal(0, (int)(await host.SendAsync(Create, MoMoSide.Signed(request).ToJsonString())).Answer["resultCode"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a\":")]
    [InlineData("{\"orderId\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"amount\":1,\"amount\":1}")]
    public async Task Create_Malformed_IsCode20(string body)
    {
        await using var host = await SimulatorHost.StartAsync();

        var (status, answer) = await host.SendAsync(Create, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(20, (int)answer["resultCode"]!);
        Assert.NotNull(answer["subErrors"]);
    }

    [Theory]
    [InlineData("partnerCode", "")]
    [InlineData("requestId", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("orderId", "-x")]
    [InlineData("orderId", "x y")]
    [InlineData("amount", "1.5")]
    [InlineData("amount", null)]
    [InlineData("orderInfo", null)]
    [InlineData("redirectUrl", "/return")]
    [InlineData("ipnUrl", "https://quán.vn/ipn")]
    [InlineData("requestType", null)]
    [InlineData("extraData", null)]
    [InlineData("lang", "fr")]
    [InlineData("signature", null)]
    public async Task Create_OneFieldWrong_IsCode20NamingIt(string field, string? value)
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = MoMoSide.CreateRequest(host, "pay_1");
        request[field] = value;

        var (status, answer) = await host.SendAsync(Create, request.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(20, (int)answer["resultCode"]!);
        Assert.Equal(field, (string)Assert.Single(answer["subErrors"]!.AsArray())!["field"]!);
    }

    [Theory]
    [InlineData("amount", "60000", false, 13)]
    [InlineData("orderInfo", "other", false, 13)]
    [InlineData("signature", "00", false, 13)]
    [InlineData("partnerCode", "NOBODY", true, 13)]
    [InlineData("requestType", "payWithATM", true, 11)]
    [InlineData("amount", "0", true, 21)]
    [InlineData("amount", "-5", true, 21)]
    [InlineData("amount", "999", true, 22)]
    [InlineData("amount", "50000001", true, 22)]
    public async Task Create_RefusedRequest_HasItsCode(string field, string value, bool signedAgain, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = MoMoSide.CreateRequest(host, "pay_1");
        request[field] = field == "amount" ? JsonNode.Parse(value) : value;

        var (_, answer) = await host.SendAsync(Create, (signedAgain ? MoMoSide.Signed(request) : request).ToJsonString());

        Assert.Equal(code, (int)answer["resultCode"]!);
        Assert.Null(answer["payUrl"]);
    }

    [Fact]
    public async Task Create_SameRequestAgain_HasTheSameOutcome()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = MoMoSide.CreateRequest(host, "pay_1").ToJsonString();

        var first = (await host.SendAsync(Create, request)).Answer;
        var second = (await host.SendAsync(Create, request)).Answer;

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
    }

    [Fact]
    public async Task Create_IdsUsedAgainForSomethingElse_AreRefused()
    {
        await using var host = await SimulatorHost.StartAsync();
        await new MoMoSide().OpenAsync(host, "pay_1");
        var otherRequest = MoMoSide.CreateRequest(host, "pay_1");
        otherRequest["requestId"] = "another";
        var otherContent = MoMoSide.CreateRequest(host, "pay_1", 70_000);

        var reusedOrder = (await host.SendAsync(Create, MoMoSide.Signed(otherRequest).ToJsonString())).Answer;
        var reusedRequest = (await host.SendAsync(Create, otherContent.ToJsonString())).Answer;

        Assert.Equal(41, (int)reusedOrder["resultCode"]!);
        Assert.Null(reusedOrder["requestId"]);
        Assert.Equal(40, (int)reusedRequest["resultCode"]!);
    }

    [Fact]
    public async Task Create_OrderIdOfARefund_IsRefused()
    {
        await using var host = await SimulatorHost.StartAsync();
        var paid = await host.PayAsync(await new MoMoSide().OpenAsync(host, "pay_1"), "lose");
        await new MoMoSide().RefundAsync(host, "pay_1", (string)paid["transaction_id"]!, "rfd_1", 50_000, full: true);

        var answer = (await host.SendAsync(Create, MoMoSide.CreateRequest(host, "rfd_1").ToJsonString())).Answer;

        Assert.NotEqual(0, (int)answer["resultCode"]!);
    }

    [Fact]
    public async Task Create_NotJson_IsCode20()
    {
        await using var host = await SimulatorHost.StartAsync();

        var (status, answer) = await host.SendAsync(Create, MoMoSide.CreateRequest(host, "pay_1").ToJsonString(), "text/plain");

        Assert.Equal((HttpStatusCode.BadRequest, 20), (status, (int)answer["resultCode"]!));
    }

    [Fact]
    public async Task Create_TooLong_IsCode20()
    {
        await using var host = await SimulatorHost.StartAsync();

        var (_, answer) = await host.SendAsync(Create, "{\"a\":\"" + new string('x', 70_000) + "\"}");

        Assert.Equal(20, (int)answer["resultCode"]!);
    }

    [Fact]
    public async Task Create_ManyAtOnce_OpensOneOrder()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = MoMoSide.CreateRequest(host, "pay_1").ToJsonString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => host.SendAsync(Create, request)));

        Assert.Single(answers.Select(answer => answer.Answer.ToJsonString()).Distinct());
        Assert.Single(await host.LedgerAsync("momo"));
    }
}
