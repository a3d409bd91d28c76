using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPayRefundTests
{
    [Fact]
    public async Task RefundAsync_AnyRefund_SendsWhatZaloPayWants()
    {
        using var test = new TestGateway();
        test.Http.Answer("""{"return_code":3,"refund_id":261122000000456}""");
        test.Clock.Advance(TimeSpan.FromSeconds(1));

        await test.Account.RefundAsync(TestGateway.Refund, TestGateway.Token);

        var call = Assert.Single(test.Http.Calls);
        var mac = TestGateway.Mac("2553|261122000000123|25000|Trả món nguội|1795348801000", TestGateway.Key1);
        Assert.Equal("https://sb-openapi.zalopay.vn/v2/refund", call.Address.AbsoluteUri);
        Assert.Equal(
            $$"""{"app_id":2553,"m_refund_id":"261122_2553_{{TestGateway.Hex}}","zp_trans_id":"261122000000123","amount":25000"""
            + $$""","timestamp":1795348801000,"description":"Trả món nguội","mac":"{{mac}}"}""",
            call.Body);
    }

    [Fact]
    public async Task RefundAsync_LongReason_IsCutAlikeInBodyAndSignature()
    {
        using var test = new TestGateway();
        test.Http.Answer("""{"return_code":3}""");

        await test.Account.RefundAsync(TestGateway.Refund with { Reason = new string('ộ', 120) }, TestGateway.Token);

        var reason = new string('ộ', 100);
        Assert.Contains($"\"description\":\"{reason}\",", test.Http.Calls[0].Body, StringComparison.Ordinal);
        Assert.Contains(
            TestGateway.Mac($"2553|261122000000123|25000|{reason}|1795348800000", TestGateway.Key1),
            test.Http.Calls[0].Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueryRefundAsync_AnyRefund_SendsWhatZaloPayWants()
    {
        using var test = new TestGateway();
        test.Http.Answer("""{"return_code":3}""");

        await test.Account.QueryRefundAsync(TestGateway.RefundQuestion, TestGateway.Token);

        var call = Assert.Single(test.Http.Calls);
        var mac = TestGateway.Mac($"2553|261122_2553_{TestGateway.Hex}|1795348800000", TestGateway.Key1);
        Assert.Equal("https://sb-openapi.zalopay.vn/v2/query_refund", call.Address.AbsoluteUri);
        Assert.Equal(
            $$"""{"app_id":2553,"m_refund_id":"261122_2553_{{TestGateway.Hex}}","timestamp":1795348800000,"mac":"{{mac}}"}""", call.Body);
    }

    [Theory]
    [InlineData("""{"return_code":1,"sub_return_code":1,"refund_id":9007199254740993}""", GatewayState.Refunded, "1", "9007199254740993")]
    [InlineData("""{"return_code":3,"sub_return_code":2,"refund_id":"77"}""", GatewayState.RefundPending, "3", "77")]
    [InlineData("""{"return_code":3,"sub_return_code":-1,"refund_id":0}""", GatewayState.RefundPending, "-1", null)]
    [InlineData("""{"return_code":2,"sub_return_code":0,"refund_id":""}""", GatewayState.RefundFailed, "2", null)]
    [InlineData("""{"return_code":2,"sub_return_code":-13}""", GatewayState.RefundFailed, "-13", null)]
    [InlineData("""{"return_code":2,"sub_return_code":-14}""", GatewayState.RefundFailed, "-14", null)]
    [InlineData("""{"return_code":2,"sub_return_code":-24}""", GatewayState.RefundFailed, "-24", null)]
    [InlineData("""{"return_code":2,"sub_return_code":-26}""", GatewayState.RefundFailed, "-26", null)]
    [InlineData("""{"return_code":2,"sub_return_code":-32}""", GatewayState.RefundFailed, "-32", null)]
    [InlineData("""{"return_code":2,"sub_return_code":-7777}""", GatewayState.RefundFailed, "-7777", null)]
    [InlineData("""{"return_code":9}""", GatewayState.Unknown, "9", null)]
    public async Task RefundAndQueryRefund_Answers_MapAlike(string answer, GatewayState state, string code, string? id)
    {
        using var test = new TestGateway();
        test.Http.Answer(answer).Answer(answer);
        var expected = new RefundOutcome { State = state, GatewayCode = code, TransactionId = id };

        Assert.Equal(expected, await test.Account.RefundAsync(TestGateway.Refund, TestGateway.Token));
        Assert.Equal(expected, await test.Account.QueryRefundAsync(TestGateway.RefundQuestion, TestGateway.Token));
        Assert.Equal(2, test.Http.Calls.Count);
    }

    [Theory]
    [InlineData(15 * 60, GatewayState.Unknown)]
    [InlineData((15 * 60) + 1, GatewayState.RefundFailed)]
    public async Task QueryRefundAsync_NotKnownThere_FailsOnlyWhenItCannotArriveAnyMore(int seconds, GatewayState state)
    {
        using var test = new TestGateway();
        test.Http.Answer("""{"return_code":2,"sub_return_code":-101}""");
        var question = TestGateway.RefundQuestion with { SentAt = test.Clock.GetUtcNow() - TimeSpan.FromSeconds(seconds) };

        Assert.Equal(state, (await test.Account.QueryRefundAsync(question, TestGateway.Token)).State);
    }

    [Fact]
    public async Task QueryRefundAsync_DoneWithATime_TellsWhen()
    {
        using var test = new TestGateway();
        test.Http.Answer("""{"return_code":1,"server_time":1795348860000}""");

        var outcome = await test.Account.QueryRefundAsync(TestGateway.RefundQuestion, TestGateway.Token);

        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1795348860000), outcome.At);
    }

    [Theory]
    [InlineData(-23, """{"return_code":1,"refund_id":5}""", GatewayState.Refunded)]
    [InlineData(-23, """{"return_code":3}""", GatewayState.RefundPending)]
    [InlineData(-23, """{"return_code":2,"sub_return_code":-13}""", GatewayState.RefundFailed)]
    [InlineData(-25, """{"return_code":1,"refund_id":5}""", GatewayState.Refunded)]
    [InlineData(-25, """{"return_code":2,"sub_return_code":-101}""", GatewayState.Unknown)]
    public async Task RefundAsync_PerhapsRepeated_IsAskedAbout(int subCode, string answer, GatewayState state)
    {
        using var test = new TestGateway();
        test.Http.Answer($$"""{"return_code":2,"sub_return_code":{{subCode}}}""").Answer(answer);

        var outcome = await test.Account.RefundAsync(TestGateway.Refund, TestGateway.Token);

        Assert.Equal(state, outcome.State);
        Assert.Equal(
            ["https://sb-openapi.zalopay.vn/v2/refund", "https://sb-openapi.zalopay.vn/v2/query_refund"],
            test.Http.Calls.Select(call => call.Address.AbsoluteUri));
    }

    [Fact]
    public async Task RefundAsync_LostAnswer_IsNotSentAgainAndFoundWhenRepeated()
    {
        using var test = new TestGateway();
        test.Http.Fail().Answer("""{"return_code":2,"sub_return_code":-23}""").Answer("""{"return_code":1,"refund_id":5}""");

        var failure = await Assert.ThrowsAsync<GatewayException>(() => test.Account.RefundAsync(TestGateway.Refund, TestGateway.Token));
        var callsBefore = test.Http.Calls.Count;
        var outcome = await test.Account.RefundAsync(TestGateway.Refund, TestGateway.Token);

        Assert.True(failure.IsTransient);
        Assert.Equal(1, callsBefore);
        Assert.Equal(GatewayState.Refunded, outcome.State);
    }

    [Theory]
    [InlineData(-429, true)]
    [InlineData(-500, true)]
    [InlineData(-401, false)]
    [InlineData(-402, false)]
    public async Task RefundAsync_TroubleWithTheCall_IsNoAnswer(int subCode, bool transient)
    {
        using var test = new TestGateway();
        test.Http.Answer($$"""{"return_code":2,"sub_return_code":{{subCode}}}""");

        var failure = await Assert.ThrowsAsync<GatewayException>(() => test.Account.RefundAsync(TestGateway.Refund, TestGateway.Token));

        Assert.Equal(transient, failure.IsTransient);
        Assert.Single(test.Http.Calls);
    }

    [Fact]
    public async Task QueryRefundAsync_Lost_IsAskedAgain()
    {
        using var test = new TestGateway();
        test.Http.Answer("", 502).Answer("""{"return_code":2,"sub_return_code":-33}""").Answer("""{"return_code":1}""");

        Assert.Equal(GatewayState.Refunded, (await test.Account.QueryRefundAsync(TestGateway.RefundQuestion, TestGateway.Token)).State);
    }

    [Fact]
    public void ConfirmAsync_Always_IsNotSupported()
    {
        using var test = new TestGateway();

        Assert.Throws<NotSupportedException>(() =>
        {
            _ = test.Account.ConfirmAsync(
                new ConfirmPayment
                {
                    PaymentId = TestGateway.PaymentId, CreatedAt = TestGateway.Start, Amount = TestGateway.Payment.Amount, Capture = true,
                },
                TestGateway.Token);
        });
    }
}
