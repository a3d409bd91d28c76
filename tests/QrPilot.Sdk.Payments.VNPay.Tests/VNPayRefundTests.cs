using System.Globalization;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.VNPay.Internal;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayRefundTests
{
    private const string Golden =
        "{\"vnp_RequestId\":\"0193551aff007abc8def0123456789ab\",\"vnp_Version\":\"2.1.0\",\"vnp_Command\":\"refund\","
        + "\"vnp_TmnCode\":\"CGXZLS0Z\","
        + "\"vnp_TransactionType\":\"03\",\"vnp_TxnRef\":\"pay_0193551a80007abc8def0123456789ab\",\"vnp_Amount\":\"2000000\","
        + "\"vnp_OrderInfo\":\"Khach doi mon Pho\",\"vnp_TransactionNo\":\"14772310\",\"vnp_TransactionDate\":\"20261122093000\","
        + "\"vnp_CreateBy\":\"ke toan Hue\",\"vnp_CreateDate\":\"20261122103000\",\"vnp_IpAddr\":\"10.1.2.3\",\"vnp_SecureHash\":\""
        + "ad01b9d7496b93eed9081b333f3cec1613ff2a907c38f29973e4333fee809418b983dc45be97ec2734fbf1ac0e223255a1ff5d5de9e48423de660462ff7527a3"
        + "\"}";

    [Fact]
    public async Task RefundAsync_Part_SendsTheGoldenRequestEveryTime()
    {
        using var test = new TestVNPay();
        test.Http.Answer(Accepted("05"));

        await test.Account.RefundAsync(TestVNPay.Refund(), TestVNPay.Token);
        test.Clock.Advance(TimeSpan.FromMinutes(7));
        await test.Account.RefundAsync(TestVNPay.Refund(), TestVNPay.Token);

        Assert.All(test.Http.Calls, call => Assert.Equal(Golden, call.Body));
        Assert.Equal(2, test.Http.Calls.Count);
        Assert.Equal("https://vnpay.test/api/transaction", test.Http.Calls[0].Address.ToString());
    }

    /// <summary>What is sent shortly before midnight may arrive after it, when VNPay has forgotten the request's id.</summary>
    [Theory]
    [InlineData("2026-11-22T23:54:59", "refund")]
    [InlineData("2026-11-22T23:55:00", "querydr")]
    [InlineData("2026-11-23T00:00:01", "querydr")]
    public async Task RefundAsync_Again_AsksInsteadOfSendingWhenItMayArriveOnALaterDay(string vietnamTime, string command)
    {
        using var test = new TestVNPay();
        test.Http.Answer(Accepted("05"));
        test.Clock.Advance(DateTimeOffset.Parse(vietnamTime + "+07:00", CultureInfo.InvariantCulture) - test.Clock.GetUtcNow());

        var again = TestVNPay.Refund() with { SentAt = test.Clock.GetUtcNow() };
        await Record.ExceptionAsync(() => test.Account.RefundAsync(again, TestVNPay.Token));

        var sent = Assert.Single(test.Http.Calls);
        Assert.Equal(command, (string?)JsonNode.Parse(sent.Body)!["vnp_Command"]);
    }

    [Fact]
    public async Task RefundAsync_FirstTimeAtMidnight_IsSent()
    {
        using var test = new TestVNPay();
        test.Http.Answer(Accepted("05"));
        test.Clock.Advance(TimeSpan.FromDays(1));

        await Record.ExceptionAsync(() => test.Account.RefundAsync(TestVNPay.Refund(), TestVNPay.Token));

        Assert.Equal("refund", (string?)JsonNode.Parse(Assert.Single(test.Http.Calls).Body)!["vnp_Command"]);
    }

    [Fact]
    public async Task RefundAsync_AllOfThePayment_IsAFullRefund()
    {
        using var test = new TestVNPay();
        test.Http.Answer(Accepted("00", "5000000"));

        await test.Account.RefundAsync(TestVNPay.Refund(50_000), TestVNPay.Token);

        var sent = JsonNode.Parse(test.Http.Calls[0].Body)!;
        Assert.Equal(("02", "5000000"), ((string?)sent["vnp_TransactionType"], (string?)sent["vnp_Amount"]));
    }

    [Fact]
    public async Task RefundAsync_WithoutVNPaysNumber_SendsAndSignsZero()
    {
        using var test = new TestVNPay();
        test.Http.Answer(Accepted("05"));

        var refund = TestVNPay.Refund() with { TransactionId = TestVNPay.PaymentId, RequestedBy = "??", Reason = "" };
        await test.Account.RefundAsync(refund, TestVNPay.Token);

        var sent = JsonNode.Parse(test.Http.Calls[0].Body)!;
        string[] slots =
        [
            "RequestId", "Version", "Command", "TmnCode", "TransactionType", "TxnRef", "Amount", "TransactionNo", "TransactionDate",
            "CreateBy", "CreateDate", "IpAddr", "OrderInfo",
        ];
        Assert.Equal(
            ("0", "qrpilot", "Hoan tien"),
            ((string?)sent["vnp_TransactionNo"], (string?)sent["vnp_CreateBy"], (string?)sent["vnp_OrderInfo"]));
        Assert.Equal(Sign.Mac(string.Join('|', slots.Select(slot => (string)sent["vnp_" + slot]!))), (string?)sent["vnp_SecureHash"]);
    }

    [Theory]
    [InlineData("00", GatewayState.Refunded, "00", true)]
    [InlineData("05", GatewayState.RefundPending, "00/05", false)]
    [InlineData("06", GatewayState.RefundPending, "00/06", false)]
    [InlineData("09", GatewayState.RefundFailed, "00/09", false)]
    [InlineData("02", GatewayState.Unknown, "00/02", false)]
    public async Task RefundAsync_Accepted_IsWhatTheStatusSays(string status, GatewayState state, string code, bool hasTime)
    {
        using var test = new TestVNPay();
        test.Http.Answer(Accepted(status));

        var outcome = await test.Account.RefundAsync(TestVNPay.Refund(), TestVNPay.Token);

        Assert.Equal(
            new RefundOutcome
            {
                State = state,
                GatewayCode = code,
                TransactionId = state == GatewayState.Unknown ? null : "14772399",
                At = hasTime ? new DateTimeOffset(2026, 11, 22, 2, 31, 45, TimeSpan.Zero) : null,
            },
            outcome);
    }

    [Theory]
    [InlineData("02", GatewayState.RefundFailed)]
    [InlineData("03", GatewayState.RefundFailed)]
    [InlineData("91", GatewayState.RefundFailed)]
    [InlineData("94", GatewayState.RefundPending)]
    [InlineData("95", GatewayState.RefundFailed)]
    [InlineData("99", GatewayState.Unknown)]
    [InlineData("77", GatewayState.Unknown)]
    public async Task RefundAsync_Refused_IsTheCodesState(string code, GatewayState state)
    {
        using var test = new TestVNPay();
        test.Http.Answer($$"""{"vnp_ResponseCode":"{{code}}","vnp_Message":"x"}""");

        var outcome = await test.Account.RefundAsync(TestVNPay.Refund(), TestVNPay.Token);

        Assert.Equal(new RefundOutcome { State = state, GatewayCode = code }, outcome);
    }

    public static TheoryData<string, string> Forgeries => new()
    {
        { "our signature is wrong", """{"vnp_ResponseCode":"97"}""" },
        { "unsigned", TestVNPay.Answer("refund", status: "00", amount: "2000000").ToJsonString() },
        { "wrong key", Sign.Answer(TestVNPay.Answer("refund", amount: "2000000"), "OTHER") },
        { "another amount", Sign.Answer(TestVNPay.Answer("refund", amount: "2100000")) },
        { "an answer to querydr", Sign.Answer(TestVNPay.Answer("querydr", type: "03", amount: "2000000")) },
        { "wrong hash of a refusal", """{"vnp_ResponseCode":"95","vnp_SecureHash":"ab"}""" },
        { "not JSON", "no" },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task RefundAsync_AnswerNotToBeBelieved_IsAnErrorThatStays(string what, string answer)
    {
        using var test = new TestVNPay();
        test.Http.Answer(answer);

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.Account.RefundAsync(TestVNPay.Refund(), TestVNPay.Token));

        Assert.False(trouble.IsTransient, what);
        Assert.Single(test.Http.Calls);
    }

    [Fact]
    public async Task RefundAsync_LostAnswer_IsNotRepeatedByItselfAndFoundInWorkLater()
    {
        using var test = new TestVNPay();
        test.Http.Fail().Answer("""{"vnp_ResponseCode":"94"}""");

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => test.Account.RefundAsync(TestVNPay.Refund(), TestVNPay.Token));
        Assert.True(trouble.IsTransient);
        Assert.Single(test.Http.Calls);
        Assert.Equal(GatewayState.RefundPending, (await test.Account.RefundAsync(TestVNPay.Refund(), TestVNPay.Token)).State);
    }

    [Theory]
    [InlineData("rfd_0193551aff007abc8def0123456789ab", "0193551aff007abc8def0123456789ab")]
    [InlineData("rfd_A1", "A1")]
    [InlineData("plain", "plain")]
    public void RequestIdOf_ShortId_IsWhatFollowsThePrefix(string id, string expected) =>
        Assert.Equal(expected, VNPayRefund.RequestIdOf(id));

    [Theory]
    [InlineData("rfd_0193551aff007abc8def0123456789abc")]
    [InlineData("rfd_a-b")]
    [InlineData("rfd_")]
    [InlineData("")]
    public void RequestIdOf_OtherId_IsAHashOfIt(string id)
    {
        Assert.Matches("^[0-9a-f]{32}$", VNPayRefund.RequestIdOf(id));
        Assert.Equal(VNPayRefund.RequestIdOf(id), VNPayRefund.RequestIdOf(id));
        Assert.NotEqual(VNPayRefund.RequestIdOf(id), VNPayRefund.RequestIdOf(id + "!"));
    }

    [Fact]
    public async Task QueryRefundAsync_Refund_AsksForTheOrderWithoutThePaymentsNumber()
    {
        using var test = new TestVNPay();
        test.Http.Answer(Found("03", "00"));

        await test.Account.QueryRefundAsync(TestVNPay.AskRefund(), TestVNPay.Token);

        var sent = JsonNode.Parse(Assert.Single(test.Http.Calls).Body)!.AsObject();
        Assert.Equal(("querydr", TestVNPay.PaymentId), ((string?)sent["vnp_Command"], (string?)sent["vnp_TxnRef"]));
        Assert.Equal("20261122093000", (string?)sent["vnp_TransactionDate"]);
        Assert.False(sent.ContainsKey("vnp_TransactionNo"));
    }

    [Theory]
    [InlineData("02", "00", GatewayState.Refunded, "14772399", true)]
    [InlineData("03", "00", GatewayState.Refunded, "14772399", true)]
    [InlineData("03", "05", GatewayState.RefundPending, "14772399", false)]
    [InlineData("03", "06", GatewayState.RefundPending, "14772399", false)]
    [InlineData("03", "09", GatewayState.RefundFailed, "14772399", false)]
    [InlineData("03", "04", GatewayState.Unknown, null, false)]
    [InlineData("01", "00", GatewayState.RefundPending, null, false)]
    [InlineData("01", "09", GatewayState.RefundPending, null, false)]
    public async Task QueryRefundAsync_Found_IsTheStatusOfTheRefund(
        string type, string status, GatewayState state, string? number, bool hasTime)
    {
        using var test = new TestVNPay();
        test.Http.Answer(Found(type, status));

        var outcome = await test.Account.QueryRefundAsync(TestVNPay.AskRefund(), TestVNPay.Token);

        Assert.Equal((state, number, hasTime), (outcome.State, outcome.TransactionId, outcome.At is not null));
    }

    [Fact]
    public async Task QueryRefundAsync_RefundOfAnotherAmount_IsUnknown()
    {
        using var test = new TestVNPay();
        test.Http.Answer(Found("03", "00"));

        var outcome = await test.Account.QueryRefundAsync(TestVNPay.AskRefund(30_000), TestVNPay.Token);

        Assert.Equal((GatewayState.Unknown, null), (outcome.State, outcome.TransactionId));
    }

    [Theory]
    [InlineData("91", GatewayState.Unknown)]
    [InlineData("94", GatewayState.RefundPending)]
    [InlineData("99", GatewayState.Unknown)]
    public async Task QueryRefundAsync_OtherCode_IsNeverAFailure(string code, GatewayState state)
    {
        using var test = new TestVNPay();
        test.Http.Answer($$"""{"vnp_ResponseCode":"{{code}}"}""");

        Assert.Equal(state, (await test.Account.QueryRefundAsync(TestVNPay.AskRefund(), TestVNPay.Token)).State);
    }

    [Fact]
    public async Task QueryRefundAsync_Forged_IsAnError()
    {
        using var test = new TestVNPay();
        test.Http.Answer(Sign.Answer(TestVNPay.Answer("querydr", type: "03", amount: "2000000"), "OTHER"));

        await Assert.ThrowsAsync<GatewayException>(() => test.Account.QueryRefundAsync(TestVNPay.AskRefund(), TestVNPay.Token));
    }

    private static string Accepted(string status, string amount = "2000000") =>
        Sign.Answer(TestVNPay.Answer("refund", type: "03", status: status, amount: amount));

    private static string Found(string type, string status) =>
        Sign.Answer(TestVNPay.Answer("querydr", type: type, status: status, amount: "2000000"));
}
