using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoCreateTests
{
    private const string Opened = """
        {"partnerCode":"MOMO","orderId":"MOMO1700000000000","requestId":"MOMO1700000000000","amount":50000,"responseTime":1700000000500,
        "message":"Thành công.","resultCode":0,"payUrl":"https://momo.test/pay?t=1","deeplink":"momo://app","qrCodeUrl":"000201","userFee":0}
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
        Assert.Equal(Signature(sent), (string)sent["signature"]!);
    }

    [Fact]
    public async Task CreateAsync_LongDescription_IsCutBetweenCharacters()
    {
        using var test = new TestGateway();
        test.Http.Answer(Opened);

        await test.CreateAsync(TestGateway.Payment(description: new string('x', 254) + "🍜🍜"));

        var sent = JsonNode.Parse(test.Http.Calls[0].Body)!;
        Assert.Equal(new string('x', 254), (string)sent["orderInfo"]!);
        Assert.Equal(Signature(sent), (string)sent["signature"]!);
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
                State = PaymentState.Pending, GatewayCode = "0", PayUrl = "https://momo.test/pay?t=1", Deeplink = "momo://app", QrContent = "000201",
            },
            outcome);
    }

    [Theory]
    [InlineData(13, 401, PaymentState.Failed)]
    [InlineData(20, 400, PaymentState.Failed)]
    [InlineData(22, 400, PaymentState.Failed)]
    [InlineData(40, 400, PaymentState.Unknown)]
    [InlineData(41, 200, PaymentState.Unknown)]
    [InlineData(99, 200, PaymentState.Unknown)]
    [InlineData(43, 200, PaymentState.Pending)]
    [InlineData(1005, 200, PaymentState.Expired)]
    [InlineData(123456, 200, PaymentState.Unknown)]
    public async Task CreateAsync_Refused_TellsTheStateOfTheTable(int code, int status, PaymentState state)
    {
        using var test = new TestGateway();
        test.Http.Answer($$"""{"partnerCode":"MOMO","orderId":"MOMO1700000000000","requestId":null,"responseTime":1,"message":"x","resultCode":{{code}}}""", status);

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

        Assert.Equal(PaymentState.Pending, outcome.State);
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

    [Fact]
    public async Task CreateAsync_NoConnection_IsATransientException()
    {
        using var test = new TestGateway();
        test.Http.Fail();

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.CreateAsync());

        Assert.True(trouble.IsTransient);
        Assert.Equal(3, test.Http.Calls.Count);
    }

    [Fact]
    public async Task CreateAsync_NoAnswerInTime_IsATransientExceptionAfterThreeAttempts()
    {
        using var test = new TestGateway();
        test.Http.Hang(test.Clock.RunOut);

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.CreateAsync());

        Assert.True(trouble.IsTransient);
        Assert.Equal(3, test.Http.Calls.Count);
        Assert.Single(test.Http.Calls.Select(call => (string)JsonNode.Parse(call.Body)!["requestId"]!).Distinct());
    }

    [Fact]
    public async Task CreateAsync_CancelledByTheCaller_IsCancelledAndNotRepeated()
    {
        using var test = new TestGateway();
        using var caller = new CancellationTokenSource();
        test.Http.Hang(caller.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.Gateway.CreateAsync(TestGateway.Payment(), caller.Token));

        Assert.Single(test.Http.Calls);
    }

    [Fact]
    public async Task CreateAsync_TroubleForLong_StopsCallingForAWhile()
    {
        using var test = new TestGateway();
        test.Http.Answer("", 503);
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<GatewayException>(() => test.CreateAsync());
        }

        var calls = test.Http.Calls.Count;
        var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.CreateAsync());

        Assert.True(trouble.IsTransient);
        Assert.Equal(calls, test.Http.Calls.Count);

        test.Clock.Advance(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAsync<GatewayException>(() => test.CreateAsync());
        Assert.True(test.Http.Calls.Count > calls);
    }

    [Theory]
    [InlineData("<html>", 200, false)]
    [InlineData("{}", 200, false)]
    [InlineData("[]", 403, false)]
    [InlineData("", 429, true)]
    [InlineData("""{"resultCode":0}""", 200, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u","orderId":"other"}""", 200, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u","amount":1}""", 200, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u","partnerCode":"other"}""", 200, false)]
    [InlineData("""{"resultCode":0,"payUrl":"u","signature":"00"}""", 200, false)]
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
        answer["signature"] = Signature(answer, names);
        using var test = new TestGateway();
        test.Http.Answer(answer.ToJsonString());

        Assert.Equal(PaymentState.Pending, (await test.CreateAsync()).State);
    }

    [Fact]
    public async Task CreateAsync_AnyTrouble_KeepsTheKeysSecret()
    {
        foreach (var answer in (string[])["<html>", """{"resultCode":0,"payUrl":"u","signature":"00"}"""])
        {
            using var test = new TestGateway();
            test.Http.Answer(answer);

            var text = (await Assert.ThrowsAsync<GatewayException>(() => test.CreateAsync())).ToString();

            Assert.DoesNotContain(TestGateway.SecretKey, text, StringComparison.Ordinal);
            Assert.DoesNotContain(TestGateway.AccessKey, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task CreateAsync_UnknownAccount_SaysWhatToConfigure()
    {
        using var test = new TestGateway();

        var trouble = await Assert.ThrowsAsync<QrPilotException>(
            () => test.CreateAsync(new CreatePayment("nobody", "pay_1", new VndAmount(1000), "x")));

        Assert.Equal(ErrorCodes.UnknownGatewayAccount, trouble.Code);
        Assert.Contains("QrPilot:Gateways:MoMo:nobody", trouble.Message, StringComparison.Ordinal);
    }

    private static string Signature(JsonNode sent, string[]? names = null)
    {
        names ??= ["amount", "extraData", "ipnUrl", "orderId", "orderInfo", "partnerCode", "redirectUrl", "requestId", "requestType"];
        var text = $"accessKey={TestGateway.AccessKey}&" + string.Join('&', names.Select(name => $"{name}={sent[name]}"));
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestGateway.SecretKey), Encoding.UTF8.GetBytes(text)));
    }
}
