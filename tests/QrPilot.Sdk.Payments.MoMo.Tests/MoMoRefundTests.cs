using System.Text.Json;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoRefundTests
{
    // The signature was computed with Python's hmac from the documented field order.
    private const string GoldenRequest = """
        {"partnerCode":"MOMO","orderId":"rfd_0001","requestId":"rfd_0001","amount":125000,"transId":4755295878,"lang":"vi",
        "description":"Khách trả món","signature":"b566a97ee7d8515e9db506829c8438e868b9b3324248a1d7ce0831eab102835e"}
        """;

    private const string Listed = """[{"orderId":"other","amount":1,"resultCode":0,"transId":1},{{0}}]""";

    private static readonly RefundOutcome Done = new()
    {
        State = GatewayState.Refunded,
        GatewayCode = "0",
        TransactionId = "4755300000",
        At = DateTimeOffset.FromUnixTimeMilliseconds(1_795_314_800_000),
    };

    [Fact]
    public async Task RefundAsync_Refund_SendsExactlyItsFieldsAndSignature()
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(0));

        await test.RefundAsync();

        var (address, contentType, body) = Assert.Single(test.Http.Calls);
        Assert.Equal("https://momo.test/v2/gateway/api/refund", address.ToString());
        Assert.Equal("application/json; charset=UTF-8", contentType);
        Assert.Equal(GoldenRequest.ReplaceLineEndings(""), body);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(JsonValueKind.Number, json.RootElement.GetProperty("transId").ValueKind);
    }

    [Fact]
    public async Task RefundAsync_Done_IsRefunded()
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(0));

        Assert.Equal(Done, await test.RefundAsync());
    }

    [Fact]
    public async Task RefundAsync_Part_SendsItsAmount()
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(0).Replace("125000", "25000", StringComparison.Ordinal));

        Assert.Equal(GatewayState.Refunded, (await test.RefundAsync(TestGateway.Refund(amount: 25_000))).State);
        Assert.Equal(25_000, (long)JsonNode.Parse(test.Http.Calls[0].Body)!["amount"]!);
    }

    [Fact]
    public async Task RefundAsync_AgainWithTheSameValues_SendsTheSameBytes()
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(0));

        var first = await test.RefundAsync();
        var second = await test.RefundAsync();

        Assert.Equal(first, second);
        Assert.Equal(test.Http.Calls[0].Body, test.Http.Calls[1].Body);
    }

    [Theory]
    [InlineData(1080, GatewayState.RefundFailed)]
    [InlineData(1088, GatewayState.RefundFailed)]
    [InlineData(21, GatewayState.RefundFailed)]
    [InlineData(22, GatewayState.RefundFailed)]
    public async Task RefundAsync_Refused_IsFailed(int code, GatewayState state)
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(code), 400);

        Assert.Equal(new RefundOutcome { State = state, GatewayCode = $"{code}" }, await test.RefundAsync());
        Assert.Single(test.Http.Calls);
    }

    [Theory]
    [InlineData(7000, 422)]
    [InlineData(7002, 200)]
    public async Task RefundAsync_StillWorking_IsPendingAfterThreeAttempts(int code, int status)
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(code), status);

        Assert.Equal(GatewayState.RefundPending, (await test.RefundAsync()).State);
        Assert.Equal(3, test.Http.Calls.Count);
    }

    [Fact]
    public async Task RefundAsync_Maintenance_IsATransientException()
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(10));

        Assert.True((await Assert.ThrowsAsync<GatewayException>(() => test.RefundAsync())).IsTransient);
    }

    [Theory]
    [InlineData(1081, 0, true, GatewayState.Refunded)]
    [InlineData(1081, 0, false, GatewayState.RefundFailed)]
    [InlineData(1081, 99, false, GatewayState.Unknown)]
    [InlineData(40, 0, true, GatewayState.Refunded)]
    [InlineData(40, 0, false, GatewayState.Unknown)]
    [InlineData(41, 0, false, GatewayState.Unknown)]
    [InlineData(99, 0, false, GatewayState.Unknown)]
    [InlineData(13, 13, false, GatewayState.Unknown)]
    [InlineData(31337, 0, true, GatewayState.Refunded)]
    public async Task RefundAsync_OnlyThePurchaseTells_AsksIt(int code, int asked, bool listed, GatewayState state)
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(code), 400).Answer(MoMoQueryTests.Answer(asked, List(listed ? Entry(0) : Entry(0, orderId: "rfd_0002"))));

        var outcome = await test.RefundAsync();

        Assert.Equal(state, outcome.State);
        Assert.Equal(listed ? "4755300000" : null, outcome.TransactionId);
        Assert.Equal(TestGateway.OrderId, (string)JsonNode.Parse(test.Http.Calls[1].Body)!["orderId"]!);
    }

    [Theory]
    [InlineData("orderId", "another")]
    [InlineData("orderId", null)]
    [InlineData("requestId", "another")]
    [InlineData("amount", "1")]
    public async Task RefundAsync_AnswerOfAnotherRefund_IsAnException(string field, string? value)
    {
        using var test = new TestGateway();
        var answer = JsonNode.Parse(Answer(0))!;
        answer[field] = value;
        test.Http.Answer(answer.ToJsonString());

        Assert.False((await Assert.ThrowsAsync<GatewayException>(() => test.RefundAsync())).IsTransient);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4755295878x")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task RefundAsync_TransactionThatCannotBeMoMos_IsRefusedBeforeTheCall(string transactionId)
    {
        using var test = new TestGateway();

        await Assert.ThrowsAsync<ArgumentException>(() => test.RefundAsync(TestGateway.Refund(transactionId: transactionId)));

        Assert.Empty(test.Http.Calls);
    }

    [Theory]
    [InlineData(0, GatewayState.Refunded)]
    [InlineData(7000, GatewayState.RefundPending)]
    [InlineData(1080, GatewayState.RefundFailed)]
    [InlineData(1081, GatewayState.RefundFailed)]
    [InlineData(99, GatewayState.Unknown)]
    public async Task QueryRefundAsync_Listed_TellsItsState(int code, GatewayState state)
    {
        using var test = new TestGateway();
        test.Http.Answer(MoMoQueryTests.Answer(0, List(Entry(code))));

        var outcome = await test.QueryRefundAsync();

        Assert.Equal(code == 0 ? Done : new RefundOutcome { State = state, GatewayCode = $"{code}" }, outcome);
        var sent = JsonNode.Parse(Assert.Single(test.Http.Calls).Body)!;
        Assert.Equal((TestGateway.OrderId, "qry_1"), ((string)sent["orderId"]!, (string)sent["requestId"]!));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("""[{"orderId":"rfd_0002","amount":125000,"resultCode":0,"transId":1}]""")]
    public async Task QueryRefundAsync_NotListed_IsUnknown(string refunds)
    {
        using var test = new TestGateway();
        test.Http.Answer(MoMoQueryTests.Answer(0, refunds));

        Assert.Equal(new RefundOutcome { State = GatewayState.Unknown, GatewayCode = "0" }, await test.QueryRefundAsync());
    }

    [Theory]
    [InlineData("\"1795314800000\"", true)]
    [InlineData("\"2026-11-22 18:53\"", false)]
    [InlineData("null", false)]
    [InlineData("1.5", false)]
    [InlineData("{}", false)]
    public async Task QueryRefundAsync_TimeInAnyForm_IsTakenOnlyAsMilliseconds(string time, bool taken)
    {
        using var test = new TestGateway();
        test.Http.Answer(MoMoQueryTests.Answer(0, List(Entry(0).Replace("1795314800000", time, StringComparison.Ordinal))));

        Assert.Equal(taken ? Done : Done with { At = null }, await test.QueryRefundAsync());
    }

    [Fact]
    public async Task QueryRefundAsync_ListedWithAnotherAmount_IsAnException()
    {
        using var test = new TestGateway();
        test.Http.Answer(MoMoQueryTests.Answer(0, List(Entry(0).Replace("125000", "1", StringComparison.Ordinal))));

        Assert.False((await Assert.ThrowsAsync<GatewayException>(() => test.QueryRefundAsync())).IsTransient);
    }

    internal static string Answer(int code) => $$"""
        {"partnerCode":"MOMO","orderId":"rfd_0001","requestId":"rfd_0001","amount":125000,"transId":4755300000,"resultCode":{{code}},
        "message":"x","responseTime":1795314800000}
        """;

    private static string List(string entry) => Listed.Replace("{{0}}", entry, StringComparison.Ordinal);

    private static string Entry(int code, string orderId = TestGateway.RefundId) =>
        $$"""{"orderId":"{{orderId}}","amount":125000,"resultCode":{{code}},"transId":4755300000,"createdTime":1795314800000}""";
}
