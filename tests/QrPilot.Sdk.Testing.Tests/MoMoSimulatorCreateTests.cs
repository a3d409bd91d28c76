using System.Net;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.Testing.Tests;

public class MoMoSimulatorCreateTests
{
    [Fact]
    public async Task Create_GoodRequest_OpensThePayment()
    {
        await using var host = await SimulatorHost.StartAsync();

        var (status, answer) = await host.CreateAsync(host.CreateRequest("pay_1").ToJsonString());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(0, (int)answer["resultCode"]!);
        Assert.Equal("pay_1", (string)answer["orderId"]!);
        Assert.Equal(50_000, (long)answer["amount"]!);
        Assert.Equal(SimulatorHost.Now.ToUnixTimeMilliseconds(), (long)answer["responseTime"]!);
        Assert.StartsWith(host.Endpoint + "/pay?t=", (string)answer["payUrl"]!, StringComparison.Ordinal);
        Assert.NotNull(answer["deeplink"]);
        Assert.NotNull(answer["qrCodeUrl"]);
    }

    [Fact]
    public async Task Create_PublicAddressKnownLater_IsUsedInPayAddresses()
    {
        string? address = null;
        await using var host = await SimulatorHost.StartAsync(options => options.PublicAddress = () => address!);
        address = "http://192.0.2.1:80/";

        Assert.StartsWith("http://192.0.2.1:80/simulator/momo/pay?t=", await host.PayUrlAsync("pay_1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_AmountAsText_IsTaken()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = host.CreateRequest("pay_1");
        request["amount"] = "50000";

        Assert.Equal(0, (int)(await host.CreateAsync(SimulatorHost.Signed(request).ToJsonString())).Answer["resultCode"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a\":")]
    [InlineData("{\"amount\":1,\"amount\":1}")]
    public async Task Create_Malformed_IsCode20(string body)
    {
        await using var host = await SimulatorHost.StartAsync();

        var (status, answer) = await host.CreateAsync(body);

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
        var request = host.CreateRequest("pay_1");
        request[field] = value;

        var (status, answer) = await host.CreateAsync(request.ToJsonString());

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
        var request = host.CreateRequest("pay_1");
        request[field] = field == "amount" ? JsonNode.Parse(value) : value;

        var (_, answer) = await host.CreateAsync((signedAgain ? SimulatorHost.Signed(request) : request).ToJsonString());

        Assert.Equal(code, (int)answer["resultCode"]!);
        Assert.Null(answer["payUrl"]);
    }

    [Fact]
    public async Task Create_SameRequestAgain_HasTheSameOutcome()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = host.CreateRequest("pay_1").ToJsonString();

        var first = (await host.CreateAsync(request)).Answer;
        var second = (await host.CreateAsync(request)).Answer;

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
    }

    [Fact]
    public async Task Create_IdsUsedAgainForSomethingElse_AreRefused()
    {
        await using var host = await SimulatorHost.StartAsync();
        await host.PayUrlAsync("pay_1");
        var otherRequest = host.CreateRequest("pay_1");
        otherRequest["requestId"] = "another";
        var otherContent = host.CreateRequest("pay_1", 70_000);

        var reusedOrder = (await host.CreateAsync(SimulatorHost.Signed(otherRequest).ToJsonString())).Answer;
        var reusedRequest = (await host.CreateAsync(otherContent.ToJsonString())).Answer;

        Assert.Equal(41, (int)reusedOrder["resultCode"]!);
        Assert.Null(reusedOrder["requestId"]);
        Assert.Equal(40, (int)reusedRequest["resultCode"]!);
    }
}
