using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.ZaloPay;

public class ZaloPayApiTests
{
    [Fact]
    public async Task Query_PaidOrder_TellsEverything()
    {
        await using var host = await SimulatorHost.StartAsync();
        var paid = await host.PayAsync(await new ZaloPaySide().OpenAsync(host, "pay_1"), "lose");

        var answer = await ZaloPaySide.CallAsync(host, "query", ZaloPaySide.QueryRequest("261122_pay_1"));

        Assert.Equal((1, 1, false), ((int)answer["return_code"]!, (int)answer["sub_return_code"]!, (bool)answer["is_processing"]!));
        Assert.Equal((50_000, 0), ((int)answer["amount"]!, (int)answer["discount_amount"]!));
        Assert.Equal((string)paid["transaction_id"]!, answer["zp_trans_id"]!.ToString());
        Assert.Equal(host.Now, (long)answer["server_time"]!);
    }

    [Theory]
    [InlineData("mac", "00", -402)]
    [InlineData("app_id", "7", -402)]
    [InlineData("app_trans_id", "261122_pay_2", -402)]
    public async Task Query_NotSigned_IsRefused(string field, string value, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        await new ZaloPaySide().OpenAsync(host, "pay_1");
        var request = ZaloPaySide.QueryRequest("261122_pay_1");
        request[field] = value;

        Assert.Equal(code, (int)(await ZaloPaySide.CallAsync(host, "query", request))["sub_return_code"]!);
    }

    [Theory]
    [InlineData("pay_1", -92)]
    [InlineData("2611222pay_1", -92)]
    [InlineData("26112a_pay_1", -92)]
    [InlineData("261122_pay_2", -101)]
    public async Task Query_UnknownOrder_HasItsCode(string id, int code)
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = await ZaloPaySide.CallAsync(host, "query", ZaloPaySide.QueryRequest(id));

        Assert.Equal((2, code), ((int)answer["return_code"]!, (int)answer["sub_return_code"]!));
    }

    [Fact]
    public async Task Query_CancelledOrder_ExpiresInTheEnd()
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = new ZaloPaySide();
        await host.ActAsync(await side.OpenAsync(host, "pay_1"), "cancel");

        host.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal("expired", (await side.QueryAsync(host, "pay_1")).State);
    }

    [Theory]
    [InlineData("mac", "\"00\"", false, -402)]
    [InlineData("amount", "10", false, -402)]
    [InlineData("refund_fee_amount", "10", false, -402)]
    [InlineData("app_id", "7", true, -402)]
    [InlineData("timestamp", "1700000000000", true, -401)]
    [InlineData("description", "\"\"", true, -401)]
    [InlineData("zp_trans_id", "\"1234567890123456\"", true, -401)]
    [InlineData("amount", "\"x\"", true, -401)]
    [InlineData("m_refund_id", "\"rfd_1\"", true, -24)]
    [InlineData("m_refund_id", "\"261122_2553_\"", true, -24)]
    [InlineData("m_refund_id", "\"261122_2553_3456789012345678901234567890123456\"", true, -24)]
    [InlineData("m_refund_id", "\"261120_2553_rfd_1\"", true, -25)]
    [InlineData("m_refund_id", "\"261122_7_rfd_1\"", true, -26)]
    [InlineData("zp_trans_id", "\"12345\"", true, -101)]
    [InlineData("amount", "0", true, -14)]
    [InlineData("amount", "50001", true, -14)]
    [InlineData("refund_fee_amount", "10", true, 2)]
    [InlineData("m_refund_id", "\"261121_2553_rfd_1\"", true, 2)]
    public async Task Refund_Request_HasItsCode(string field, string json, bool signedAgain, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = ZaloPaySide.RefundRequest(host, ZaloPaySide.RefundId("rfd_1"), await PaidAsync(host), 20_000);
        request[field] = JsonNode.Parse(json);

        var answer = await ZaloPaySide.CallAsync(host, "refund", signedAgain ? ZaloPaySide.SignedRefund(request) : request);

        Assert.Equal((code == 2 ? 3 : 2, code), ((int)answer["return_code"]!, (int)answer["sub_return_code"]!));
        Assert.Equal(code == 2, answer["refund_id"] is not null);
    }

    [Fact]
    public async Task Refund_SameIdAgain_IsRefusedWhateverItAsks()
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = new ZaloPaySide();
        var transaction = await PaidAsync(host);

        Assert.Equal("working", await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 20_000, full: false));
        Assert.Equal("-23", await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 20_000, full: false));
        Assert.Equal("-23", await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 10_000, full: false));
        Assert.Equal("working", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("done", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
    }

    [Fact]
    public async Task Refund_OfAnUnpaidOrder_IsNotFound()
    {
        await using var host = await SimulatorHost.StartAsync();
        await new ZaloPaySide().OpenAsync(host, "pay_1");

        Assert.Equal("missing", await new ZaloPaySide().RefundAsync(host, "pay_1", "0", "rfd_1", 20_000, full: false));
    }

    [Fact]
    public async Task Refund_DemandedCode_IsTheReasonInTheEnd()
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = new ZaloPaySide();
        await host.ControlAsync("zalopay", "refunds", ("outcome", "refuse"), ("code", "-32"));

        Assert.Equal("working", await side.RefundAsync(host, "pay_1", await PaidAsync(host), "rfd_1", 20_000, full: false));
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("-32", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
    }

    [Theory]
    [InlineData("mac", "\"00\"", -402)]
    [InlineData("app_id", "7", -402)]
    [InlineData("timestamp", "5", -402)]
    public async Task QueryRefund_NotSigned_IsRefused(string field, string json, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = ZaloPaySide.QueryRefundRequest(host, ZaloPaySide.RefundId("rfd_1"));
        request[field] = JsonNode.Parse(json);

        Assert.Equal(code, (int)(await ZaloPaySide.CallAsync(host, "query_refund", request))["sub_return_code"]!);
    }

    [Fact]
    public async Task QueryRefund_OldTimestamp_IsBadData()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = ZaloPaySide.QueryRefundRequest(host, ZaloPaySide.RefundId("rfd_1"));
        host.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(-401, (int)(await ZaloPaySide.CallAsync(host, "query_refund", request))["sub_return_code"]!);
    }

    private static async Task<string> PaidAsync(SimulatorHost host) =>
        (string)(await host.PayAsync(await new ZaloPaySide().OpenAsync(host, "pay_1"), "lose"))["transaction_id"]!;
}
