using System.Text.Json.Nodes;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayQueryTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("14772310", "\"vnp_TransactionNo\":\"14772310\",")]
    [InlineData(TestVNPay.PaymentId, "")] // the host's stand-in where VNPay gave no number
    [InlineData("0", "")]
    public async Task QueryAsync_Payment_SendsTheGoldenRequest(string? transactionId, string number)
    {
        using var test = new TestVNPay();
        test.Http.Answer(Sign.Answer(TestVNPay.Answer("querydr")));

        await test.Account.QueryAsync(TestVNPay.Query(transactionId), TestVNPay.Token);

        var (address, type, body) = Assert.Single(test.Http.Calls);
        var id = (string)JsonNode.Parse(body)!["vnp_RequestId"]!;
        var mac = Sign.Mac(
            $"{id}|2.1.0|querydr|CGXZLS0Z|pay_0193551a80007abc8def0123456789ab|20261122093000|20261122093500|10.1.2.3|"
            + "Truy van giao dich pay_0193551a80007abc8def0123456789ab");
        Assert.Equal(
            $"{{\"vnp_RequestId\":\"{id}\",\"vnp_Version\":\"2.1.0\",\"vnp_Command\":\"querydr\",\"vnp_TmnCode\":\"CGXZLS0Z\","
            + "\"vnp_TxnRef\":\"pay_0193551a80007abc8def0123456789ab\","
            + "\"vnp_OrderInfo\":\"Truy van giao dich pay_0193551a80007abc8def0123456789ab\","
            + number
            + "\"vnp_TransactionDate\":\"20261122093000\",\"vnp_CreateDate\":\"20261122093500\",\"vnp_IpAddr\":\"10.1.2.3\","
            + $"\"vnp_SecureHash\":\"{mac}\"}}",
            body);
        Assert.Equal("https://vnpay.test/api/transaction", address.ToString());
        Assert.Equal("application/json; charset=UTF-8", type);
        Assert.Matches("^[0-9a-f]{12}7[0-9a-f]{19}$", id);
    }

    [Fact]
    public async Task QueryAsync_Again_HasANewRequestId()
    {
        using var test = new TestVNPay();
        test.Http.Answer(Sign.Answer(TestVNPay.Answer("querydr")));

        for (var i = 0; i < 20; i++)
        {
            await test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token);
        }

        Assert.Equal(20, test.Http.Calls.Select(call => (string)JsonNode.Parse(call.Body)!["vnp_RequestId"]!).Distinct().Count());
    }

    [Fact]
    public async Task QueryAsync_Paid_IsANoticeOfIt()
    {
        using var test = new TestVNPay();
        test.Http.Answer(Sign.Answer(TestVNPay.Answer("querydr")));

        var notice = await test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token);

        Assert.Equal(
            new GatewayNotice
            {
                Reference = TestVNPay.PaymentId,
                TransactionId = "14772399",
                Amount = new VndAmount(50_000),
                State = GatewayState.Succeeded,
                GatewayCode = "00",
                At = new DateTimeOffset(2026, 11, 22, 2, 31, 45, TimeSpan.Zero),
            },
            notice);
    }

    [Theory]
    [InlineData("01", GatewayState.Pending, null)]
    [InlineData("02", GatewayState.Failed, null)]
    [InlineData("04", GatewayState.Unknown, null)]
    [InlineData("05", GatewayState.RefundPending, "14772399")]
    [InlineData("07", GatewayState.Pending, null)]
    [InlineData("09", GatewayState.RefundFailed, "14772399")]
    [InlineData("42", GatewayState.Unknown, null)]
    public async Task QueryAsync_OtherStatus_IsMapped(string status, GatewayState state, string? number)
    {
        using var test = new TestVNPay();
        test.Http.Answer(Sign.Answer(TestVNPay.Answer("querydr", status: status)));

        var notice = await test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token);

        Assert.Equal((state, number, $"00/{status}"), (notice.State, notice.TransactionId, notice.GatewayCode));
    }

    [Theory]
    [InlineData("02", "00", GatewayState.Refunded)]
    [InlineData("03", "00", GatewayState.Refunded)]
    [InlineData("03", "05", GatewayState.RefundPending)]
    [InlineData("02", "06", GatewayState.RefundPending)]
    [InlineData("02", "09", GatewayState.RefundFailed)]
    public async Task QueryAsync_AnswerAboutARefund_HasTheRefundsAmountAndThePaymentsNumberWhereKnown(
        string type, string status, GatewayState state)
    {
        using var test = new TestVNPay();
        test.Http.Answer(Sign.Answer(TestVNPay.Answer("querydr", type: type, status: status, amount: "2000000")));

        var known = await test.Account.QueryAsync(TestVNPay.Query("14772310"), TestVNPay.Token);
        var unknown = await test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token);

        Assert.Equal((state, new VndAmount(20_000), "14772310"), (known.State, known.Amount, known.TransactionId));
        Assert.Equal((state, new VndAmount(20_000), "14772399"), (unknown.State, unknown.Amount, unknown.TransactionId));
    }

    [Fact]
    public async Task QueryAsync_SuccessOfAnotherAmount_IsStillASuccess()
    {
        using var test = new TestVNPay();
        test.Http.Answer(Sign.Answer(TestVNPay.Answer("querydr", amount: "4900000")));

        var notice = await test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token);

        Assert.Equal((GatewayState.Succeeded, new VndAmount(49_000)), (notice.State, notice.Amount));
    }

    [Theory]
    [InlineData(-1, GatewayState.Pending)]
    [InlineData(0, GatewayState.Expired)]
    public async Task QueryAsync_NotFound_IsPendingUntilItsEndAndAMargin(int seconds, GatewayState state)
    {
        using var test = new TestVNPay(settings => settings.PaymentLife = TimeSpan.FromMinutes(20));
        test.Http.Answer("""{"vnp_ResponseCode":"91"}""");
        test.Clock.Set(TestVNPay.CreatedAt + TimeSpan.FromMinutes(35) + TimeSpan.FromSeconds(seconds));

        var notice = await test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token);

        Assert.Equal((state, "91", null, null), (notice.State, notice.GatewayCode, notice.Amount, notice.TransactionId));
        Assert.Equal((TestVNPay.PaymentId, test.Clock.GetUtcNow()), (notice.Reference, notice.At));
    }

    [Theory]
    [InlineData("94", GatewayState.Pending)]
    [InlineData("99", GatewayState.Unknown)]
    [InlineData("55", GatewayState.Unknown)]
    public async Task QueryAsync_OtherCode_IsMappedSignedOrNot(string code, GatewayState state)
    {
        using var test = new TestVNPay();
        var signed = new JsonObject { ["vnp_Command"] = "querydr", ["vnp_ResponseCode"] = code, ["vnp_Message"] = "lỗi" };
        test.Http.Answer($$"""{"vnp_ResponseCode":"{{code}}","vnp_SecureHash":""}""").Answer(Sign.Answer(signed));

        for (var i = 0; i < 2; i++)
        {
            var notice = await test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token);
            Assert.Equal((state, code), (notice.State, notice.GatewayCode));
        }
    }

    [Theory]
    [InlineData("02")]
    [InlineData("03")]
    [InlineData("97")]
    public async Task QueryAsync_OurMistake_IsAnErrorThatStays(string code)
    {
        using var test = new TestVNPay();
        test.Http.Answer($$"""{"vnp_ResponseCode":"{{code}}"}""");

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token));

        Assert.False(trouble.IsTransient);
        Assert.Contains($"VNPay (account shop)", trouble.Message, StringComparison.Ordinal);
        Assert.Contains($"code {code}", trouble.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestVNPay.Secret, trouble.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Forgeries => new()
    {
        { "unsigned success", TestVNPay.Answer("querydr").ToJsonString() },
        { "empty hash", With(TestVNPay.Answer("querydr"), "vnp_SecureHash", "") },
        { "wrong key", Sign.Answer(TestVNPay.Answer("querydr"), "OTHER") },
        { "another payment", Sign.Answer(Other("vnp_TxnRef", "pay_x")) },
        { "no payment", Sign.Answer(Other("vnp_TxnRef", null)) },
        { "another terminal", Sign.Answer(Other("vnp_TmnCode", "OTHER000")) },
        { "another command", Sign.Answer(Other("vnp_Command", "refund")) },
        { "no amount", Sign.Answer(Other("vnp_Amount", null)) },
        { "a fraction", Sign.Answer(Other("vnp_Amount", "5000001")) },
        { "no code", Sign.Answer(Other("vnp_ResponseCode", null)) },
        { "wrong hash of a refusal", """{"vnp_ResponseCode":"91","vnp_SecureHash":"00"}""" },
        { "a refusal of another payment", """{"vnp_ResponseCode":"91","vnp_TxnRef":"pay_x"}""" },
        { "twice", Sign.Answer(TestVNPay.Answer("querydr")).Replace("{", """{"vnp_Amount":"1",""", StringComparison.Ordinal) },
        { "half a surrogate", """{"vnp_ResponseCode":"\uD83C"}""" },
        { "not JSON", "<html>maintenance</html>" },
        { "null", "null" },
        { "a list", "[]" },
        { "nothing", "" },
        { "an object inside", """{"vnp_ResponseCode":{}}""" },
        { "deep", string.Concat(Enumerable.Repeat("""{"x":""", 1000)) },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task QueryAsync_AnswerNotToBeBelieved_IsAnErrorThatStays(string what, string answer)
    {
        using var test = new TestVNPay();
        test.Http.Answer(answer);

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token));

        Assert.False(trouble.IsTransient, what);
        Assert.Single(test.Http.Calls);
    }

    [Fact]
    public async Task QueryAsync_AnyFieldOfTheAnswerChanged_IsNotBelieved()
    {
        var answer = JsonNode.Parse(Sign.Answer(TestVNPay.Answer("querydr")))!.AsObject();
        foreach (var field in answer.Select(pair => pair.Key).Append("vnp_PromotionCode").Append("vnp_PromotionAmount"))
        {
            using var test = new TestVNPay();
            var changed = answer.DeepClone().AsObject();
            changed[field] = (string?)changed[field] + "0";
            test.Http.Answer(changed.ToJsonString());

            await Assert.ThrowsAsync<GatewayException>(() => test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token));
        }
    }

    [Fact]
    public async Task QueryAsync_AnswerSignedWithTheSecretOfBefore_IsBelieved()
    {
        using var test = new TestVNPay(settings =>
        {
            settings.HashSecret = "NEWSECRET";
            settings.PreviousHashSecret = TestVNPay.Secret;
        });
        test.Http.Answer(Sign.Answer(TestVNPay.Answer("querydr")));

        Assert.Equal(GatewayState.Succeeded, (await test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token)).State);
        var sent = JsonNode.Parse(Assert.Single(test.Http.Calls).Body)!;
        string[] slots = ["RequestId", "Version", "Command", "TmnCode", "TxnRef", "TransactionDate", "CreateDate", "IpAddr", "OrderInfo"];
        var text = string.Join('|', slots.Select(slot => (string)sent["vnp_" + slot]!));
        Assert.Equal(Sign.Mac(text, "NEWSECRET"), (string)sent["vnp_SecureHash"]!);
    }

    [Fact]
    public async Task QueryAsync_TransportTrouble_IsTransientAndNotRepeated()
    {
        using var unreachable = new TestVNPay();
        unreachable.Http.Fail();
        using var broken = new TestVNPay();
        broken.Http.Answer("oops", 503);

        foreach (var test in new[] { unreachable, broken })
        {
            var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.Account.QueryAsync(TestVNPay.Query(), TestVNPay.Token));
            Assert.True(trouble.IsTransient);
            Assert.Single(test.Http.Calls);
        }
    }

    private static string With(JsonObject answer, string field, string value)
    {
        answer[field] = value;
        return answer.ToJsonString();
    }

    private static JsonObject Other(string field, string? value)
    {
        var answer = TestVNPay.Answer("querydr");
        answer[field] = value;
        return answer;
    }
}
