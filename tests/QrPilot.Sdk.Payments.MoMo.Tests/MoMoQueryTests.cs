using System.Text.Json.Nodes;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoQueryTests
{
    // The signature is the query vector's (see Data/momo-vectors.json).
    private const string GoldenRequest = """
        {"partnerCode":"MOMO","requestId":"q-20261122-0001","orderId":"DH20261122-0001","lang":"vi",
        "signature":"e9e76ade331dcb8b0a51217a386132a641351096adf00a05f0790eef041faf37"}
        """;

    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1_795_314_600_006);

    [Fact]
    public async Task QueryAsync_Question_SendsExactlyItsFieldsAndSignature()
    {
        using var test = new TestGateway();
        test.Ids.Planned.Enqueue("q-20261122-0001");
        test.Http.Answer(Answer(0).Replace("qry_1", "q-20261122-0001", StringComparison.Ordinal));

        await test.QueryAsync();

        var (address, contentType, body) = Assert.Single(test.Http.Calls);
        Assert.Equal("https://momo.test/v2/gateway/api/query", address.ToString());
        Assert.Equal("application/json; charset=UTF-8", contentType);
        Assert.Equal(GoldenRequest.ReplaceLineEndings(""), body);
    }

    [Fact]
    public async Task QueryAsync_TwoQuestions_HaveTwoIdsThatFit()
    {
        using var test = new TestGateway();
        test.Ids.Planned.Enqueue(new Identity.UuidV7IdSource(test.Clock).Next("qry_"));
        test.Ids.Planned.Enqueue(new Identity.UuidV7IdSource(test.Clock).Next("qry_"));
        test.Http.Answer("""{"resultCode":42}""");

        await test.QueryAsync();
        await test.QueryAsync();

        var ids = test.Http.Calls.Select(call => (string)JsonNode.Parse(call.Body)!["requestId"]!).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(id.Length <= 50));
    }

    [Fact]
    public async Task QueryAsync_Paid_IsASuccessWithAmountAndTransaction()
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(0));

        Assert.Equal(
            new GatewayNotice
            {
                Reference = TestGateway.OrderId,
                TransactionId = "4755295999",
                Amount = new VndAmount(125_000),
                State = GatewayState.Succeeded,
                GatewayCode = "0",
                At = At,
            },
            await test.QueryAsync());
    }

    [Theory]
    [InlineData(1000, GatewayState.Pending)]
    [InlineData(7000, GatewayState.Pending)]
    [InlineData(7002, GatewayState.Pending)]
    [InlineData(1005, GatewayState.Expired)]
    [InlineData(1006, GatewayState.Cancelled)]
    [InlineData(1001, GatewayState.Failed)]
    [InlineData(99, GatewayState.Unknown)]
    [InlineData(13, GatewayState.Unknown)]
    [InlineData(20, GatewayState.Unknown)]
    [InlineData(31337, GatewayState.Unknown)]
    public async Task QueryAsync_NotPaid_TellsTheStateWithoutATransaction(int code, GatewayState state)
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(code));

        var notice = await test.QueryAsync();

        Assert.Equal((state, null, At), (notice.State, notice.TransactionId, notice.At));
        Assert.Single(test.Http.Calls);
    }

    [Fact]
    public async Task QueryAsync_NeverOpened_IsUnknownWithoutAnAmount()
    {
        using var test = new TestGateway();
        test.Http.Answer("""{"orderId":"DH20261122-0001","requestId":"qry_1","amount":0,"transId":0,"resultCode":42}""", 400);

        var notice = await test.QueryAsync();

        Assert.Equal((GatewayState.Unknown, "42"), (notice.State, notice.GatewayCode));
        Assert.Null(notice.Amount);
        Assert.Null(notice.TransactionId);
        Assert.Equal(test.Clock.GetUtcNow(), notice.At);
    }

    [Theory]
    [InlineData(true, GatewayState.Succeeded)]
    [InlineData(false, GatewayState.Authorised)]
    public async Task QueryAsync_Authorised_IsPaidOnlyWithAutoCapture(bool autoCapture, GatewayState state)
    {
        using var test = new TestGateway(settings => settings.AutoCapture = autoCapture);
        test.Http.Answer(Answer(9000));

        var notice = await test.QueryAsync();

        Assert.Equal((state, autoCapture), (notice.State, notice.TransactionId is not null));
    }

    [Fact]
    public async Task QueryAsync_AnotherAmountPaid_IsReportedAsItIs()
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(0).Replace("125000", "1", StringComparison.Ordinal));

        Assert.Equal(new VndAmount(1), (await test.QueryAsync()).Amount);
    }

    [Theory]
    [InlineData("amount", null)]
    [InlineData("amount", 0)]
    [InlineData("amount", -5)]
    [InlineData("transId", null)]
    [InlineData("transId", 0)]
    [InlineData("responseTime", null)]
    [InlineData("orderId", null)]
    public async Task QueryAsync_SuccessWithoutProof_IsAnException(string field, int? value)
    {
        using var test = new TestGateway();
        var answer = JsonNode.Parse(Answer(0))!;
        answer[field] = value;
        test.Http.Answer(answer.ToJsonString());

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.QueryAsync());

        Assert.False(trouble.IsTransient);
    }

    [Theory]
    [InlineData("orderId", "another")]
    [InlineData("requestId", "another")]
    [InlineData("partnerCode", "another")]
    public async Task QueryAsync_AnswerOfAnotherQuestion_IsAnException(string field, string value)
    {
        foreach (var code in (int[])[0, 1000, 1006])
        {
            using var test = new TestGateway();
            var answer = JsonNode.Parse(Answer(code))!;
            answer[field] = value;
            test.Http.Answer(answer.ToJsonString());

            Assert.False((await Assert.ThrowsAsync<GatewayException>(() => test.QueryAsync())).IsTransient);
        }
    }

    [Theory]
    [InlineData("<html>", 200, false)]
    [InlineData("null", 200, false)]
    [InlineData("{}", 404, false)]
    [InlineData("", 429, true)]
    [InlineData("""{"resultCode":10}""", 200, true)]
    [InlineData("""{"resultCode":7000}""", 422, true)]
    [InlineData("""{"resultCode":0,"orderId":"DH20261122-0001","amount":125000,"transId":1,"responseTime":1}""", 400, false)]
    public async Task QueryAsync_AnswerThatDoesNotTell_IsAnException(string answer, int status, bool isTransient)
    {
        using var test = new TestGateway();
        test.Http.Answer(answer, status);

        Assert.Equal(isTransient, (await Assert.ThrowsAsync<GatewayException>(() => test.QueryAsync())).IsTransient);
    }

    [Fact]
    public async Task QueryAsync_QuestionKnownToMoMo_IsAskedOnceMoreWithANewId()
    {
        using var test = new TestGateway();
        test.Http
            .Fail()
            .Answer("""{"orderId":"DH20261122-0001","resultCode":40}""")
            .Answer(Answer(0).Replace("qry_1", "qry_2", StringComparison.Ordinal));

        Assert.Equal(GatewayState.Succeeded, (await test.QueryAsync()).State);

        Assert.Equal(test.Http.Calls[0].Body, test.Http.Calls[1].Body);
        Assert.Equal("qry_2", (string)JsonNode.Parse(test.Http.Calls[2].Body)!["requestId"]!);
    }

    [Fact]
    public async Task QueryAsync_EveryQuestionKnownToMoMo_IsUnknown()
    {
        using var test = new TestGateway();
        test.Http.Answer("""{"orderId":"DH20261122-0001","resultCode":40}""");

        Assert.Equal(GatewayState.Unknown, (await test.QueryAsync()).State);
        Assert.Equal(2, test.Http.Calls.Count);
    }

    [Fact]
    public async Task QueryAsync_NumbersAsText_AreRead()
    {
        using var test = new TestGateway();
        test.Http.Answer(Answer(0).Replace("125000", "\"125000\"", StringComparison.Ordinal));

        Assert.Equal(new VndAmount(125_000), (await test.QueryAsync()).Amount);
    }

    /// <summary>An answer in the documented form.</summary>
    internal static string Answer(int code, string refunds = "[]") => $$"""
        {"partnerCode":"MOMO","requestId":"qry_1","orderId":"DH20261122-0001","extraData":"","amount":125000,"transId":4755295999,
        "payType":"qr","resultCode":{{code}},"refundTrans":{{refunds}},"message":"x","responseTime":1795314600006,"paymentOption":"momo"}
        """;
}
