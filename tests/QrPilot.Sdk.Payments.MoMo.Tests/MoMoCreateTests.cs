using System.Text.Json.Nodes;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoCreateTests
{
    internal const string Opened = """
        {"partnerCode":"MOMO","orderId":"MOMO1700000000000","requestId":"MOMO1700000000000","amount":50000,"responseTime":1700000000500,
        "message":"Thành công.","resultCode":0,"payUrl":"https://momo.test/pay?t=1","deeplink":"momo://app","qrCodeUrl":"000201"}
        """;

    // The signature is that of momo-wallet/payment nodejs/MoMo.js for the same fields (see Data/momo-vectors.json).
    private const string GoldenRequest = """
        {"partnerCode":"MOMO","requestId":"MOMO1700000000000","amount":50000,"orderId":"MOMO1700000000000",
        "orderInfo":"pay with MoMo","redirectUrl":"https://momo.vn/return","ipnUrl":"https://callback.url/notify",
        "requestType":"captureWallet","extraData":"","lang":"vi",
        "signature":"4378bb95714712f6be833da81f743910a01e5ba6279bfe596b8a08e891259424"}
        """;

    [Fact]
    public async Task CreateAsync_TheOfficialSample_SendsExactlyItsFieldsAndSignature()
    {
        using var test = new TestGateway();
        test.Http.Answer(Opened);

        await test.CreateAsync();

        var (address, contentType, body) = Assert.Single(test.Http.Calls);
        Assert.Equal("https://momo.test/v2/gateway/api/create", address.ToString());
        Assert.Equal("application/json; charset=UTF-8", contentType);
        Assert.Equal(
            GoldenRequest.ReplaceLineEndings(""),
            body);
    }

    [Fact]
    public async Task CreateAsync_DecomposedVietnamese_IsSentAndSignedUnchanged()
    {
        const string Description = "Ba\u0300n 5 & phở \"bò\"";
        using var test = new TestGateway();
        test.Http.Answer(Opened);

        await test.CreateAsync(TestGateway.Payment(description: Description));

        var sent = JsonNode.Parse(test.Http.Calls[0].Body)!;
        Assert.Equal(Description, (string)sent["orderInfo"]!);
        Assert.Equal(MoMoSigner.Sign(sent, MoMoSigner.Create), (string)sent["signature"]!);
    }

    [Fact]
    public async Task CreateAsync_LongDescription_IsCutBetweenCharacters()
    {
        using var test = new TestGateway();
        test.Http.Answer(Opened);

        await test.CreateAsync(TestGateway.Payment(description: new string('x', 254) + "🍜🍜"));

        var sent = JsonNode.Parse(test.Http.Calls[0].Body)!;
        Assert.Equal(new string('x', 254), (string)sent["orderInfo"]!);
        Assert.Equal(MoMoSigner.Sign(sent, MoMoSigner.Create), (string)sent["signature"]!);
    }

    [Fact]
    public async Task CreateAsync_Opened_IsPendingWithTheWaysToPay()
    {
        using var test = new TestGateway();
        test.Http.Answer(Opened);

        var outcome = await test.CreateAsync();

        Assert.Equal(
            new CreateOutcome
            {
                State = GatewayState.Pending, GatewayCode = "0",
                PayUrl = "https://momo.test/pay?t=1", Deeplink = "momo://app", QrContent = "000201",
            },
            outcome);
    }

    [Theory]
    [InlineData(13, 401, GatewayState.Failed)]
    [InlineData(20, 400, GatewayState.Failed)]
    [InlineData(22, 400, GatewayState.Failed)]
    [InlineData(42, 400, GatewayState.Unknown)]
    [InlineData(99, 200, GatewayState.Unknown)]
    [InlineData(43, 200, GatewayState.Pending)]
    [InlineData(1005, 200, GatewayState.Expired)]
    [InlineData(123456, 200, GatewayState.Unknown)]
    public async Task CreateAsync_Refused_TellsTheStateOfTheTable(int code, int status, GatewayState state)
    {
        using var test = new TestGateway();
        test.Http.Answer(
            $$"""{"partnerCode":"MOMO","orderId":"MOMO1700000000000","requestId":null,"message":"x","resultCode":{{code}}}""", status);

        var outcome = await test.CreateAsync();

        Assert.Equal(state, outcome.State);
        Assert.Single(test.Http.Calls);
    }

    [Fact]
    public async Task CreateAsync_TroubleAtFirst_IsRepeatedWithTheSameBytes()
    {
        using var test = new TestGateway();
        test.Http.Fail().Answer("""{"resultCode":7000}""", 422).Answer(Opened);

        var outcome = await test.CreateAsync();

        Assert.Equal(GatewayState.Pending, outcome.State);
        Assert.Equal(3, test.Http.Calls.Count);
        Assert.Single(test.Http.Calls.Select(call => call.Body).Distinct());
    }

    [Theory]
    [InlineData("", 503)]
    [InlineData("""{"resultCode":99}""", 500)]
    [InlineData("""{"resultCode":7000}""", 422)]
    [InlineData("""{"resultCode":7002}""", 200)]
    [InlineData("""{"resultCode":10}""", 200)]
    public async Task CreateAsync_TroubleThatLasts_IsATransientException(string answer, int status)
    {
        using var test = new TestGateway();
        test.Http.Answer(answer, status);

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.CreateAsync());

        Assert.True(trouble.IsTransient);
        Assert.Equal(ErrorCodes.GatewayUnavailable, trouble.Code);
        Assert.Equal(3, test.Http.Calls.Count);
    }

    [Theory]
    [InlineData("<html>", 200, false)]
    [InlineData("{}", 200, false)]
    [InlineData("[]", 403, false)]
    [InlineData("", 429, true)]
    [InlineData("""{"resultCode":0}""", 200, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u"}""", 200, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u","orderId":"other"}""", 200, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u","orderId":"MOMO1700000000000"}""", 400, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u","orderId":"MOMO1700000000000","orderId":"MOMO1700000000000"}""", 200, false)]
    [InlineData("""{"resultCode":0,"orderId":"MOMO1700000000000"}""", 200, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u","orderId":"MOMO1700000000000","amount":1}""", 200, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u","orderId":"MOMO1700000000000","partnerCode":"other"}""", 200, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u","orderId":"MOMO1700000000000","signature":"00"}""", 200, false)]
    public async Task CreateAsync_AnswerNotUnderstood_IsAnException(string answer, int status, bool isTransient)
    {
        using var test = new TestGateway();
        test.Http.Answer(answer, status);

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.CreateAsync());

        Assert.Equal(isTransient, trouble.IsTransient);
        Assert.Single(test.Http.Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CreateAsync_AnswerRightlySigned_IsTaken(bool withMessage)
    {
        var answer = JsonNode.Parse(Opened)!;
        string[] names = withMessage
            ? ["amount", "message", "orderId", "partnerCode", "payUrl", "requestId", "responseTime", "resultCode"]
            : ["amount", "orderId", "partnerCode", "payUrl", "requestId", "responseTime", "resultCode"];
        answer["signature"] = MoMoSigner.Sign(answer, names);
        using var test = new TestGateway();
        test.Http.Answer(answer.ToJsonString());

        Assert.Equal(GatewayState.Pending, (await test.CreateAsync()).State);
    }

    [Fact]
    public async Task CreateAsync_AnyTrouble_KeepsTheKeysSecret()
    {
        foreach (var answer in (string[])["<html>", """{"resultCode":0,"payUrl":"u","orderId":"MOMO1700000000000","signature":"00"}"""])
        {
            using var test = new TestGateway();
            test.Http.Answer(answer);

            var text = (await Assert.ThrowsAsync<GatewayException>(() => test.CreateAsync())).ToString();

            Assert.DoesNotContain(TestGateway.SecretKey, text, StringComparison.Ordinal);
            Assert.DoesNotContain(TestGateway.AccessKey, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(nameof(MoMoAccountOptions.ReturnUrl))]
    [InlineData(nameof(MoMoAccountOptions.NotifyUrl))]
    public async Task CreateAsync_AddressNotConfigured_NamesThePath(string setting)
    {
        using var test = new TestGateway(settings =>
        {
            settings.ReturnUrl = setting == nameof(settings.ReturnUrl) ? "" : settings.ReturnUrl;
            settings.NotifyUrl = setting == nameof(settings.NotifyUrl) ? "" : settings.NotifyUrl;
        });

        var trouble = await Assert.ThrowsAsync<QrPilotException>(() => test.CreateAsync());

        Assert.Equal(ErrorCodes.InvalidConfiguration, trouble.Code);
        Assert.Contains($"QrPilot:Gateways:MoMo:shop:{setting} ", trouble.Message, StringComparison.Ordinal);
        Assert.Empty(test.Http.Calls);
        Assert.NotNull(test.Read(MoMoVector.Paid.ToBody()).Notice);
    }

    [Fact]
    public async Task CreateAsync_WithoutAutoCapture_SaysSoAndSignsTheSame()
    {
        using var test = new TestGateway(settings => settings.AutoCapture = false);
        test.Http.Answer(Opened);

        await test.CreateAsync();

        var request = GoldenRequest.ReplaceLineEndings("");
        Assert.Equal(request.Replace("\"lang\"", "\"autoCapture\":false,\"lang\"", StringComparison.Ordinal), test.Http.Calls[0].Body);
    }

    [Fact]
    public async Task CreateAsync_OurIds_FitMoMosLimits()
    {
        const string Id = "pay_0190a0b0c0d07e0f8a1b2c3d4e5f6071";
        using var test = new TestGateway();
        test.Http.Answer(Opened.Replace("MOMO1700000000000", Id, StringComparison.Ordinal));

        await test.CreateAsync(TestGateway.Payment(id: Id));

        var sent = JsonNode.Parse(test.Http.Calls[0].Body)!;
        Assert.Equal(Id, (string)sent["orderId"]!);
        Assert.Equal(Id, (string)sent["requestId"]!);
        Assert.Matches("^[0-9a-zA-Z]([-_.]*[0-9a-zA-Z]+)*$", (string)sent["orderId"]!);
        Assert.True(((string)sent["requestId"]!).Length <= 50);
    }

    [Theory]
    [InlineData(40, 1000, GatewayState.Pending)]
    [InlineData(41, 1000, GatewayState.Pending)]
    [InlineData(41, 7002, GatewayState.Pending)]
    [InlineData(40, 1006, GatewayState.Cancelled)]
    [InlineData(41, 0, GatewayState.Succeeded)]
    [InlineData(41, 42, GatewayState.Unknown)]
    public async Task CreateAsync_KnownToMoMo_SaysWhatBecameOfIt(int code, int asked, GatewayState state)
    {
        using var test = new TestGateway();
        test.Http
            .Answer($$"""{"partnerCode":"MOMO","orderId":"MOMO1700000000000","requestId":null,"message":"x","resultCode":{{code}}}""", 400)
            .Answer($$"""
                {"orderId":"MOMO1700000000000","requestId":"qry_1","amount":50000,"transId":7,"responseTime":1700000000500,
                "resultCode":{{asked}}}
                """);

        var outcome = await test.CreateAsync();

        Assert.Equal(new CreateOutcome { State = state, GatewayCode = $"{asked}" }, outcome);
        Assert.Equal(["/v2/gateway/api/create", "/v2/gateway/api/query"], test.Http.Calls.Select(call => call.Address.AbsolutePath));
    }

    [Fact]
    public async Task CreateAsync_AnswerLostAndOrderKnown_OpensNothingTwice()
    {
        using var test = new TestGateway();
        test.Http
            .Fail()
            .Answer("""{"orderId":"MOMO1700000000000","requestId":null,"resultCode":41}""")
            .Answer("""{"orderId":"MOMO1700000000000","requestId":"qry_1","resultCode":1000}""");

        var outcome = await test.CreateAsync();

        Assert.Equal(GatewayState.Pending, outcome.State);
        Assert.Null(outcome.PayUrl);
        Assert.Equal(test.Http.Calls[0].Body, test.Http.Calls[1].Body);
    }
}
