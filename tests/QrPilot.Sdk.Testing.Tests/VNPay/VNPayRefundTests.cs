using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.VNPay;

public class VNPayRefundTests
{
    [Theory]
    [InlineData(true, 50_000, "02")]
    [InlineData(false, 20_000, "03")]
    public async Task Refund_GoodRequest_IsInWorkThenDone(bool full, long amount, string type)
    {
        await using var host = await SimulatorHost.StartAsync();
        var transaction = await PaidAsync(host);

        var first = (await VNPaySide.CallAsync(host, VNPaySide.RefundRequest(host, "pay_1", "rfd_1", amount, transaction, full))).Answer;
        var during = (await VNPaySide.CallAsync(host, VNPaySide.QueryRequest(host, "pay_1", "q1"))).Answer;
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var after = (await VNPaySide.CallAsync(host, VNPaySide.QueryRequest(host, "pay_1", "q2"))).Answer;

        Assert.True(VNPaySide.IsSigned(first));
        Assert.Equal("refund", (string)first["vnp_Command"]!);
        Assert.Equal(["05", "05", "00"], new[] { first, during, after }.Select(answer => (string)answer["vnp_TransactionStatus"]!));
        Assert.All(new[] { first, during, after }, answer =>
        {
            Assert.Equal(type, (string)answer["vnp_TransactionType"]!);
            Assert.Equal($"{amount * 100}", (string)answer["vnp_Amount"]!);
            Assert.NotEqual(transaction, (string)answer["vnp_TransactionNo"]!);
        });
    }

    [Fact]
    public async Task Refund_Delayed_IsSentToTheBankInBetween()
    {
        await using var host = await SimulatorHost.StartAsync();
        var transaction = await PaidAsync(host);
        await host.ControlAsync("vnpay", "refunds", ("outcome", "delay"));
        await VNPaySide.CallAsync(host, VNPaySide.RefundRequest(host, "pay_1", "rfd_1", 50_000, transaction, full: true));

        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var answer = (await VNPaySide.CallAsync(host, VNPaySide.QueryRequest(host, "pay_1", "q1"))).Answer;

        Assert.Equal("06", (string)answer["vnp_TransactionStatus"]!);
    }

    [Theory]
    [InlineData("vnp_TmnCode", "NOBODY00", true, "02")]
    [InlineData("vnp_SecureHash", "00", false, "97")]
    [InlineData("vnp_Amount", "100", false, "97")]
    [InlineData("vnp_TransactionType", "01", true, "03")]
    [InlineData("vnp_CreateBy", "", true, "03")]
    [InlineData("vnp_Amount", "2000050", true, "03")]
    [InlineData("vnp_Amount", "0", true, "03")]
    [InlineData("vnp_Amount", "5000100", true, "03")]
    [InlineData("vnp_Amount", "lots", true, "03")]
    [InlineData("vnp_TransactionType", "02", true, "03")]
    [InlineData("vnp_TxnRef", "pay_2", true, "91")]
    [InlineData("vnp_TransactionDate", "20261122190001", true, "91")]
    [InlineData("vnp_TransactionNo", "12345", true, "91")]
    [InlineData("vnp_TransactionNo", "0", true, "00")]
    [InlineData("vnp_TransactionNo", "", true, "00")]
    public async Task Refund_Request_HasItsCode(string field, string value, bool signedAgain, string code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = VNPaySide.RefundRequest(host, "pay_1", "rfd_1", 20_000, await PaidAsync(host), full: false);
        request[field] = value;

        var answer = (await VNPaySide.CallAsync(host, signedAgain ? VNPaySide.SignedRefund(request) : request)).Answer;

        Assert.Equal(code, (string)answer["vnp_ResponseCode"]!);
        Assert.Equal(code != "02", VNPaySide.IsSigned(answer));
    }

    [Fact]
    public async Task Refund_TransactionNoLeftOut_IsTaken()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = VNPaySide.RefundRequest(host, "pay_1", "rfd_1", 20_000, await PaidAsync(host), full: false);
        request.Remove("vnp_TransactionNo");

        Assert.Equal("00", (string)(await VNPaySide.CallAsync(host, VNPaySide.SignedRefund(request))).Answer["vnp_ResponseCode"]!);
    }

    [Fact]
    public async Task Refund_WhileAnotherIsInWork_IsCode94()
    {
        await using var host = await SimulatorHost.StartAsync();
        var transaction = await PaidAsync(host);

        var side = new VNPaySide();
        Assert.Equal("working", await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 20_000, full: false));
        Assert.Equal("94", await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 20_000, full: false));
        Assert.Equal("94", await side.RefundAsync(host, "pay_1", transaction, "rfd_2", 20_000, full: false));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("working", await side.RefundAsync(host, "pay_1", transaction, "rfd_3", 20_000, full: false));
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("forge_only")]
    public async Task Refund_OfAnUnpaidOrder_IsCode95(string action)
    {
        await using var host = await SimulatorHost.StartAsync();
        await host.ActAsync(await new VNPaySide().OpenAsync(host, "pay_1"), action);

        var request = VNPaySide.RefundRequest(host, "pay_1", "rfd_1", 50_000, "0", full: true);

        Assert.Equal("95", (string)(await VNPaySide.CallAsync(host, request)).Answer["vnp_ResponseCode"]!);
    }

    [Fact]
    public async Task Refund_DemandedRefusal_IsStatus09AtTheEnd()
    {
        await using var host = await SimulatorHost.StartAsync();
        var transaction = await PaidAsync(host);
        await host.ControlAsync("vnpay", "refunds", ("outcome", "refuse"));

        var first = (await VNPaySide.CallAsync(host, VNPaySide.RefundRequest(host, "pay_1", "rfd_1", 50_000, transaction, full: true))).Answer;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = (await VNPaySide.CallAsync(host, VNPaySide.QueryRequest(host, "pay_1", "q1"))).Answer;

        Assert.Equal(("00", "05"), ((string)first["vnp_ResponseCode"]!, (string)first["vnp_TransactionStatus"]!));
        Assert.Equal(("00", "09"), ((string)after["vnp_ResponseCode"]!, (string)after["vnp_TransactionStatus"]!));
    }

    [Fact]
    public async Task Refund_DemandedCode_IsGivenAtOnceAndRefundsNothing()
    {
        await using var host = await SimulatorHost.StartAsync();
        var transaction = await PaidAsync(host);
        await host.ControlAsync("vnpay", "refunds", ("outcome", "refuse"), ("code", "99"));

        var side = new VNPaySide();
        Assert.Equal("99", await side.RefundAsync(host, "pay_1", transaction, "rfd_1", 50_000, full: true));
        Assert.Equal("missing", await side.QueryRefundAsync(host, "pay_1", "rfd_1"));
    }

    private static async Task<string> PaidAsync(SimulatorHost host) =>
        (string)(await host.PayAsync(await new VNPaySide().OpenAsync(host, "pay_1"), "lose"))["transaction_id"]!;
}
