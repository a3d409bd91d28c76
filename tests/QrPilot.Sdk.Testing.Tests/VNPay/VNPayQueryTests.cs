using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.VNPay;

public class VNPayQueryTests
{
    [Fact]
    public async Task Query_PaidOrder_TellsEverythingSigned()
    {
        await using var host = await SimulatorHost.StartAsync();
        var paid = await host.PayAsync(await new VNPaySide().OpenAsync(host, "pay_1"), "lose");

        var answer = (await VNPaySide.CallAsync(host, VNPaySide.QueryRequest(host, "pay_1", "q1"))).Answer;

        Assert.True(VNPaySide.IsSigned(answer));
        Assert.Equal(32, ((string)answer["vnp_ResponseId"]!).Length);
        answer["vnp_ResponseId"] = "";
        answer["vnp_SecureHash"] = "";
        Assert.Equal(
            $$"""
            {"vnp_ResponseId":"","vnp_Command":"querydr","vnp_ResponseCode":"00","vnp_Message":"QueryDR Success","vnp_TmnCode":"QRTEST01","vnp_TxnRef":"pay_1","vnp_Amount":"5000000","vnp_BankCode":"NCB","vnp_PayDate":"20261122190000","vnp_TransactionNo":"{{paid["transaction_id"]}}","vnp_TransactionType":"01","vnp_TransactionStatus":"00","vnp_OrderInfo":"Ban 5: pho bo","vnp_SecureHash":""}
            """,
            answer.ToJsonString());
    }

    [Theory]
    [InlineData("vnp_TmnCode", "NOBODY00", true, "02")]
    [InlineData("vnp_SecureHash", "00", false, "97")]
    [InlineData("vnp_OrderInfo", "other", false, "97")]
    [InlineData("vnp_RequestId", "", true, "03")]
    [InlineData("vnp_RequestId", "123456789012345678901234567890123", true, "03")]
    [InlineData("vnp_Version", "2.0.0", true, "03")]
    [InlineData("vnp_Command", "dance", true, "03")]
    [InlineData("vnp_TransactionDate", "yesterday", true, "03")]
    [InlineData("vnp_CreateDate", "", true, "03")]
    [InlineData("vnp_IpAddr", "", true, "03")]
    [InlineData("vnp_OrderInfo", "", true, "03")]
    [InlineData("vnp_TxnRef", "", true, "03")]
    [InlineData("vnp_TxnRef", "pay_2", true, "91")]
    [InlineData("vnp_TransactionDate", "20261122190001", true, "91")]
    public async Task Query_RefusedRequest_HasItsCode(string field, string value, bool signedAgain, string code)
    {
        await using var host = await SimulatorHost.StartAsync();
        await new VNPaySide().OpenAsync(host, "pay_1");
        var request = VNPaySide.QueryRequest(host, "pay_1", "q1");
        request[field] = value;

        var (status, answer) = await VNPaySide.CallAsync(host, signedAgain ? VNPaySide.SignedQuery(request) : request);

        Assert.Equal(System.Net.HttpStatusCode.OK, status);
        Assert.Equal(code, (string)answer["vnp_ResponseCode"]!);
        Assert.Equal(code != "02", VNPaySide.IsSigned(answer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"vnp_TmnCode\":{}}")]
    [InlineData("{\"vnp_TmnCode\":\"\\ud800\"}")]
    public async Task Query_Malformed_IsCode03(string body)
    {
        await using var host = await SimulatorHost.StartAsync();

        Assert.Equal("03", (string)(await host.SendAsync(VNPaySide.Api, body)).Answer["vnp_ResponseCode"]!);
    }

    [Fact]
    public async Task Query_BeforeThePageWasOpened_FindsNothing()
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = (await VNPaySide.CallAsync(host, VNPaySide.QueryRequest(host, "pay_1", "q1"))).Answer;

        Assert.Equal("91", (string)answer["vnp_ResponseCode"]!);
    }

    [Fact]
    public async Task Query_TooSoonAfterAnother_IsCode94()
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = new VNPaySide();
        await side.OpenAsync(host, "pay_1");
        await side.OpenAsync(host, "pay_2");
        var codes = new List<string>();

        await AskAsync("pay_1", "q1");
        host.Clock.Advance(TimeSpan.FromSeconds(299));
        await AskAsync("pay_1", "q2");
        await AskAsync("pay_2", "q3");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await AskAsync("pay_1", "q4");
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await AskAsync("pay_1", "q4");

        Assert.Equal(["00", "94", "00", "00", "94"], codes);

        async Task AskAsync(string id, string requestId) =>
            codes.Add((string)(await VNPaySide.CallAsync(host, VNPaySide.QueryRequest(host, id, requestId))).Answer["vnp_ResponseCode"]!);
    }

    [Fact]
    public async Task Query_AmountAsNumber_IsTakenAsItsDigits()
    {
        await using var host = await SimulatorHost.StartAsync();
        var paid = await host.PayAsync(await new VNPaySide().OpenAsync(host, "pay_1"), "lose");
        var request = VNPaySide.RefundRequest(host, "pay_1", "rfd_1", 50_000, (string)paid["transaction_id"]!, full: true);
        request["vnp_Amount"] = JsonNode.Parse("5000000");

        var answer = (await VNPaySide.CallAsync(host, VNPaySide.SignedRefund(request))).Answer;

        Assert.Equal("00", (string)answer["vnp_ResponseCode"]!);
    }
}
