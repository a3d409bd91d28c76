using System.Globalization;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPayQueryTests
{
    [Fact]
    public async Task QueryAsync_AnyPayment_SendsWhatZaloPayWants()
    {
        using var test = new TestGateway();
        test.Http.Answer("""{"return_code":3}""");

        await test.Account.QueryAsync(
            TestGateway.Question with { CreatedAt = new DateTimeOffset(2026, 11, 21, 18, 0, 0, TimeSpan.Zero) }, TestGateway.Token);

        var call = Assert.Single(test.Http.Calls);
        var mac = TestGateway.Mac($"2553|261122_{TestGateway.Hex}|{TestGateway.Key1}", TestGateway.Key1);
        Assert.Equal("https://sb-openapi.zalopay.vn/v2/query", call.Address.AbsoluteUri);
        Assert.Equal($$"""{"app_id":2553,"app_trans_id":"261122_{{TestGateway.Hex}}","mac":"{{mac}}"}""", call.Body);
    }

    [Theory]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("\"261122000000123\"", "261122000000123")]
    public async Task QueryAsync_Paid_GivesAmountAndTransaction(string id, string transactionId)
    {
        using var test = new TestGateway();
        test.Http.Answer(
            $$"""{"return_code":1,"return_message":"","is_processing":false,"amount":99000"""
            + $$""","zp_trans_id":{{id}},"server_time":1795348860000,"discount_amount":0}""");

        var notice = await test.Account.QueryAsync(TestGateway.Question, TestGateway.Token);

        Assert.Equal(
            new GatewayNotice
            {
                Reference = TestGateway.PaymentId,
                TransactionId = transactionId,
                Amount = new VndAmount(99_000),
                State = GatewayState.Succeeded,
                GatewayCode = "1",
                At = DateTimeOffset.FromUnixTimeMilliseconds(1795348860000),
            },
            notice);
    }

    [Theory]
    [InlineData("""{"return_code":3,"amount":125000,"zp_trans_id":261122000000123}""", GatewayState.Pending, "3", 125_000)]
    [InlineData("""{"return_code":2,"sub_return_code":-63,"amount":0,"zp_trans_id":0,"server_time":0}""", GatewayState.Failed, "-63", 0)]
    [InlineData("""{"return_code":2,"sub_return_code":"-54","amount":null,"zp_trans_id":""}""", GatewayState.Expired, "-54", 0)]
    [InlineData("""{"return_code":2,"sub_return_code":-92}""", GatewayState.Unknown, "-92", 0)]
    public async Task QueryAsync_NotPaid_HasNoTransactionAndOurTime(string answer, GatewayState state, string code, long amount)
    {
        using var test = new TestGateway();
        test.Http.Answer(answer);
        test.Clock.Advance(TimeSpan.FromMinutes(1));

        var notice = await test.Account.QueryAsync(TestGateway.Question, TestGateway.Token);

        Assert.Equal((state, code), (notice.State, notice.GatewayCode));
        Assert.Null(notice.TransactionId);
        Assert.Equal(amount == 0 ? null : new VndAmount(amount), notice.Amount);
        Assert.Equal(TestGateway.Start.AddMinutes(1), notice.At);
        Assert.Equal(TestGateway.PaymentId, notice.Reference);
    }

    [Theory]
    [InlineData(-49, 14, GatewayState.Pending)]
    [InlineData(-49, 16, GatewayState.Cancelled)]
    [InlineData(-101, 29, GatewayState.Unknown)]
    [InlineData(-101, 31, GatewayState.Expired)]
    [InlineData(-101, (48 * 60) + 1, GatewayState.Unknown)]
    public async Task QueryAsync_AsTimePasses_UsesTheLifeOfThePayment(int subCode, int minutes, GatewayState state)
    {
        using var test = new TestGateway();
        test.Http.Answer(string.Create(CultureInfo.InvariantCulture, $$"""{"return_code":2,"sub_return_code":{{subCode}}}"""));
        test.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(state, (await test.Account.QueryAsync(TestGateway.Question, TestGateway.Token)).State);
    }

    [Fact]
    public async Task QueryAsync_BusyOrLost_IsAskedAgain()
    {
        using var test = new TestGateway();
        test.Http.Fail().Answer("""{"return_code":2,"sub_return_code":-500}""").Answer("""{"return_code":3}""");

        var notice = await test.Account.QueryAsync(TestGateway.Question, TestGateway.Token);

        Assert.Equal(GatewayState.Pending, notice.State);
        Assert.Equal(3, test.Http.Calls.Count);
        Assert.Single(test.Http.Calls.Distinct());
    }

    [Theory]
    [InlineData(-429, 1)]
    [InlineData(-999, 3)]
    public async Task QueryAsync_TroubleThatStays_IsTransient(int subCode, int calls)
    {
        using var test = new TestGateway();
        var answer = string.Create(CultureInfo.InvariantCulture, $$"""{"return_code":2,"sub_return_code":{{subCode}}}""");
        test.Http.Answer(answer).Answer(answer).Answer(answer);

        var failure = await Assert.ThrowsAsync<GatewayException>(() => test.Account.QueryAsync(TestGateway.Question, TestGateway.Token));

        Assert.True(failure.IsTransient);
        Assert.Equal(calls, test.Http.Calls.Count);
    }

    [Theory]
    [InlineData("""{"return_code":2,"sub_return_code":-401}""")]
    [InlineData("""{"return_code":2,"sub_return_code":-402}""")]
    [InlineData("""{"return_code":1,"zp_trans_id":261122000000123}""")]
    [InlineData("""{"return_code":1,"amount":0,"zp_trans_id":261122000000123}""")]
    [InlineData("""{"return_code":1,"amount":125000}""")]
    [InlineData("""{"return_code":1,"amount":125000.5,"zp_trans_id":261122000000123}""")]
    [InlineData("""{"return_code":1,"amount":125000,"zp_trans_id":1e15}""")]
    [InlineData("""{"return_code":1,"amount":125000,"zp_trans_id":92233720368547758070}""")]
    [InlineData("{}")]
    [InlineData("forbidden")]
    public async Task QueryAsync_RefusedOrNotUnderstood_IsAnErrorThatStaysAndShowsNoKey(string answer)
    {
        using var test = new TestGateway();
        test.Http.Answer(answer, answer == "forbidden" ? 403 : 200);

        var failure = await Assert.ThrowsAsync<GatewayException>(() => test.Account.QueryAsync(TestGateway.Question, TestGateway.Token));

        Assert.False(failure.IsTransient);
        Assert.DoesNotContain(TestGateway.Key1, failure.ToString(), StringComparison.Ordinal);
    }
}
