using System.Text.Json.Nodes;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoConfirmTests
{
    // The signatures were computed with Python's hmac from the documented field order.
    private const string GoldenCapture = """
        {"partnerCode":"MOMO","requestId":"DH20261122-0001-capture","orderId":"DH20261122-0001","requestType":"capture","amount":125000,
        "lang":"vi","description":"","signature":"f950377cca19673ff8a17e9ac9fe6ac51fa8840b0d53a3bdeb8aa97c4fd54df3"}
        """;

    private const string GoldenCancel = """
        {"partnerCode":"MOMO","requestId":"DH20261122-0001-cancel","orderId":"DH20261122-0001","requestType":"cancel","amount":125000,
        "lang":"vi","description":"","signature":"a4204408f65260ae5729ef6280b9f084bc59c1e7ceaba81322fa4a55de5ca328"}
        """;

    [Theory]
    [InlineData(true, GoldenCapture)]
    [InlineData(false, GoldenCancel)]
    public async Task ConfirmAsync_Decision_SendsExactlyItsFieldsAndSignature(bool capture, string request)
    {
        using var test = Manual();
        test.Http.Answer(Answer(0, capture));

        await test.ConfirmAsync(capture);

        var (address, contentType, body) = Assert.Single(test.Http.Calls);
        Assert.Equal("https://momo.test/v2/gateway/api/confirm", address.ToString());
        Assert.Equal("application/json; charset=UTF-8", contentType);
        Assert.Equal(request.ReplaceLineEndings(""), body);
    }

    [Theory]
    [InlineData(true, GatewayState.Succeeded, "4755296000")]
    [InlineData(false, GatewayState.Cancelled, null)]
    public async Task ConfirmAsync_Done_TellsWhatBecameOfTheMoney(bool capture, GatewayState state, string? transactionId)
    {
        using var test = Manual();
        test.Http.Answer(Answer(0, capture));

        Assert.Equal(
            new GatewayNotice
            {
                Reference = TestGateway.OrderId,
                TransactionId = transactionId,
                Amount = new VndAmount(125_000),
                State = state,
                GatewayCode = "0",
                At = DateTimeOffset.FromUnixTimeMilliseconds(1_795_314_700_000),
            },
            await test.ConfirmAsync(capture));
    }

    [Theory]
    [InlineData(1003, GatewayState.Cancelled)]
    [InlineData(1017, GatewayState.Cancelled)]
    [InlineData(1005, GatewayState.Expired)]
    [InlineData(43, GatewayState.Pending)]
    [InlineData(9000, GatewayState.Authorised)]
    public async Task ConfirmAsync_SomethingStandsAgainstIt_SaysWhat(int code, GatewayState state)
    {
        using var test = Manual();
        test.Http.Answer(Answer(code, capture: true));

        var notice = await test.ConfirmAsync(capture: true);

        Assert.Equal((state, null), (notice.State, notice.TransactionId));
        Assert.Single(test.Http.Calls);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(47)]
    [InlineData(99)]
    [InlineData(13)]
    [InlineData(31337)]
    public async Task ConfirmAsync_AnswerDoesNotTell_AsksAboutThePayment(int code)
    {
        using var test = Manual();
        test.Http.Answer(Answer(code, capture: true), 400).Answer(MoMoQueryTests.Answer(9000));

        var notice = await test.ConfirmAsync(capture: true);

        Assert.Equal((GatewayState.Authorised, "9000"), (notice.State, notice.GatewayCode));
        Assert.Equal("/v2/gateway/api/query", test.Http.Calls[1].Address.AbsolutePath);
    }

    [Fact]
    public async Task ConfirmAsync_AnswerLostAndDoneBefore_IsDone()
    {
        using var test = Manual();
        test.Http.Fail().Answer("""{"orderId":"DH20261122-0001","resultCode":40}""").Answer(MoMoQueryTests.Answer(0));

        Assert.Equal(GatewayState.Succeeded, (await test.ConfirmAsync(capture: true)).State);
        Assert.Equal(test.Http.Calls[0].Body, test.Http.Calls[1].Body);
    }

    [Theory]
    [InlineData("orderId", "another")]
    [InlineData("orderId", null)]
    [InlineData("requestId", "another")]
    [InlineData("requestType", "cancel")]
    [InlineData("amount", null)]
    [InlineData("transId", null)]
    [InlineData("responseTime", null)]
    public async Task ConfirmAsync_AnswerNotOfThisCapture_IsAnException(string field, string? value)
    {
        using var test = Manual();
        var answer = JsonNode.Parse(Answer(0, capture: true))!;
        answer[field] = value;
        test.Http.Answer(answer.ToJsonString());

        Assert.False((await Assert.ThrowsAsync<GatewayException>(() => test.ConfirmAsync(capture: true))).IsTransient);
    }

    [Theory]
    [InlineData(10, 200)]
    [InlineData(7000, 422)]
    public async Task ConfirmAsync_BusyForLong_IsATransientException(int code, int status)
    {
        using var test = Manual();
        test.Http.Answer(Answer(code, capture: true), status);

        Assert.True((await Assert.ThrowsAsync<GatewayException>(() => test.ConfirmAsync(capture: true))).IsTransient);
        Assert.Equal(3, test.Http.Calls.Count);
    }

    [Fact]
    public async Task ConfirmAsync_OurIds_FitMoMosLimits()
    {
        const string Id = "pay_0190a0b0c0d07e0f8a1b2c3d4e5f6071";
        using var test = Manual();
        test.Http.Answer("""{"resultCode":1017}""");

        foreach (var capture in (bool[])[true, false])
        {
            await test.Account.ConfirmAsync(
                TestGateway.Confirmation(capture) with { PaymentId = Id }, TestContext.Current.CancellationToken);
        }

        var ids = test.Http.Calls.Select(call => (string)JsonNode.Parse(call.Body)!["requestId"]!).Append(Id).ToList();
        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(id.Length <= 50));
    }

    internal static string Answer(int code, bool capture) => $$"""
        {"partnerCode":"MOMO","requestId":"DH20261122-0001-{{(capture ? "capture" : "cancel")}}","orderId":"DH20261122-0001",
        "requestType":"{{(capture ? "capture" : "cancel")}}","amount":125000,"transId":4755296000,"resultCode":{{code}},"message":"x",
        "responseTime":1795314700000}
        """;

    private static TestGateway Manual() => new(settings => settings.AutoCapture = false);
}
