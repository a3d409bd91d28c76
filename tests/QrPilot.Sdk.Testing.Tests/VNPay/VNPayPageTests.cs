using System.Net;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.VNPay;

public class VNPayPageTests
{
    [Theory]
    [InlineData("vnp_TmnCode", "NOBODY00", "02")]
    [InlineData("vnp_TmnCode", "", "02")]
    [InlineData("vnp_Version", "2.0.0", "03")]
    [InlineData("vnp_Command", "genqr", "03")]
    [InlineData("vnp_SecureHashType", "SHA512", "03")]
    [InlineData("vnp_Amount", "5000050", "03")]
    [InlineData("vnp_Amount", "499900", "03")]
    [InlineData("vnp_Amount", "100000000000", "03")]
    [InlineData("vnp_Amount", "50000.00", "03")]
    [InlineData("vnp_CreateDate", "2026-11-22", "03")]
    [InlineData("vnp_CreateDate", "20261122191501", "03")]
    [InlineData("vnp_ExpireDate", "", "03")]
    [InlineData("vnp_ExpireDate", "20261122190000", "03")]
    [InlineData("vnp_ExpireDate", "20261322191500", "03")]
    [InlineData("vnp_CurrCode", "USD", "03")]
    [InlineData("vnp_IpAddr", "1.1", "03")]
    [InlineData("vnp_Locale", "vi", "03")]
    [InlineData("vnp_OrderInfo", "", "03")]
    [InlineData("vnp_OrderInfo", "Bàn 5", "03")]
    [InlineData("vnp_OrderType", "", "03")]
    [InlineData("vnp_ReturnUrl", "/return/here", "03")]
    [InlineData("vnp_TxnRef", "", "03")]
    [InlineData("vnp_BankCode", "X", "03")]
    public async Task Page_OneParameterWrong_IsRefusedWithItsCode(string name, string value, string code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = VNPaySide.PayRequest(host, "pay_1");
        request[name] = value;
        if (value is "")
        {
            request.Remove(name);
        }

        await RefusedAsync(host, VNPaySide.Query(request), code);
    }

    [Fact]
    public async Task Page_UtcWhereVietnamsTimeBelongs_IsRefusedAsOver()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = VNPaySide.PayRequest(host, "pay_1");
        (request["vnp_CreateDate"], request["vnp_ExpireDate"]) = ("20261122120000", "20261122121500");

        await RefusedAsync(host, VNPaySide.Query(request), "15");
    }

    [Fact]
    public async Task Page_SignatureOfSomethingElse_IsRefused()
    {
        await using var host = await SimulatorHost.StartAsync();
        var good = VNPaySide.Query(VNPaySide.PayRequest(host, "pay_1"));
        string[] bad =
        [
            good.Replace("vnp_Amount=5000000", "vnp_Amount=5000001", StringComparison.Ordinal),
            good + "0",
            good[..^1],
            good[..good.IndexOf("&vnp_SecureHash", StringComparison.Ordinal)],
            good.Replace("&vnp_SecureHash", "&vnp_BankCode=NCB&vnp_SecureHash", StringComparison.Ordinal),
            VNPaySide.Query(VNPaySide.PayRequest(host, "pay_1"), "another secret"),
        ];

        foreach (var query in bad)
        {
            await RefusedAsync(host, query, "70");
        }
    }

    [Fact]
    public async Task Page_SignedOverLowerCaseEscapes_IsRefused()
    {
        await using var host = await SimulatorHost.StartAsync();
        var good = VNPaySide.Query(VNPaySide.PayRequest(host, "pay_1"));
        var text = good[..good.IndexOf("&vnp_SecureHash", StringComparison.Ordinal)].Replace("%3A", "%3a", StringComparison.Ordinal);

        await RefusedAsync(host, $"{text}&vnp_SecureHash={Hmac.Sha512(VNPaySide.HashSecret, text)}", "70");
    }

    [Fact]
    public async Task Page_ParameterTwice_IsRefused()
    {
        await using var host = await SimulatorHost.StartAsync();

        await RefusedAsync(host, VNPaySide.Query(VNPaySide.PayRequest(host, "pay_1")) + "&vnp_Amount=5000000", "03");
    }

    [Fact]
    public async Task Page_UpperCaseHashAndOtherOrder_AreTaken()
    {
        await using var host = await SimulatorHost.StartAsync();
        var query = VNPaySide.Query(VNPaySide.PayRequest(host, "pay_1"));
        var hash = query.IndexOf("vnp_SecureHash=", StringComparison.Ordinal) + "vnp_SecureHash=".Length;
        var shuffled = string.Join('&', (query[..hash] + query[hash..].ToUpperInvariant()).Split('&').Reverse());

        var page = await host.PageAsync(host.Address + VNPaySide.Page + "?" + shuffled);

        Assert.Contains("50.000 đ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TxnRefOfAnotherPayment_IsRefusedThatDayOnly()
    {
        await using var host = await SimulatorHost.StartAsync();
        await new VNPaySide().OpenAsync(host, "pay_1");
        var request = VNPaySide.PayRequest(host, "pay_1", 70_000);

        await RefusedAsync(host, VNPaySide.Query(request), "01");
        host.Clock.Advance(TimeSpan.FromDays(1));
        (request["vnp_CreateDate"], request["vnp_ExpireDate"]) = ("20261123190000", "20261123191500");
        var page = await host.PageAsync(host.Address + VNPaySide.Page + "?" + VNPaySide.Query(request));

        Assert.Contains("70.000 đ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Refused_ShowsTheCode()
    {
        await using var host = await SimulatorHost.StartAsync();

        var page = await host.PageAsync(host.Address + VNPaySide.Page + "?vnp_TmnCode=%3Cb%3E");

        Assert.Contains("(02)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_Always_IsSortedEncodedAndSignedLast()
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = await host.PayAsync(await new VNPaySide().OpenAsync(host, "pay_1"), "send");

        var transaction = (string)answer["transaction_id"]!;
        var text = "vnp_Amount=5000000&vnp_BankCode=NCB&vnp_BankTranNo=VNP" + transaction
            + "&vnp_CardType=ATM&vnp_OrderInfo=Ban+5%3A+pho+bo&vnp_PayDate=20261122190000&vnp_ResponseCode=00&vnp_TmnCode=QRTEST01&vnp_TransactionNo="
            + transaction + "&vnp_TransactionStatus=00&vnp_TxnRef=pay_1";
        var received = Assert.Single(host.Received);
        Assert.Equal($"{text}&vnp_SecureHash={Hmac.Sha512(VNPaySide.HashSecret, text)}", received.Query);
        Assert.Equal("GET", received.Method);
    }

    [Theory]
    [InlineData("cancel", "24")]
    [InlineData("expire", "11")]
    public async Task Notification_NothingPaid_HasNoTransaction(string action, string code)
    {
        await using var host = await SimulatorHost.StartAsync();

        await host.ActAsync(await new VNPaySide().OpenAsync(host, "pay_1"), action);

        var received = Assert.Single(host.Received);
        Assert.Equal(
            (code, "02", "0", ""),
            (VNPaySide.Of(received, "vnp_ResponseCode"), VNPaySide.Of(received, "vnp_TransactionStatus"),
                VNPaySide.Of(received, "vnp_TransactionNo"), VNPaySide.Of(received, "vnp_BankTranNo")));
    }

    private static async Task RefusedAsync(SimulatorHost host, string query, string code)
    {
        var url = host.Address + VNPaySide.Page + "?" + query;
        using var shown = await host.Client.GetAsync(SimulatorHost.Uri(url), SimulatorHost.Stop);
        using var paid = await host.PostAsync(url, ("action", "pay"));
        foreach (var response in (HttpResponseMessage[])[shown, paid])
        {
            var text = await response.Content.ReadAsStringAsync(SimulatorHost.Stop);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains($"\"code\":\"{code}\"", text, StringComparison.Ordinal);
        }

        Assert.Empty(host.Received);
        Assert.DoesNotContain(await host.LedgerAsync("vnpay"), entry => (long)entry!["amount_moved"]! > 0);
    }
}
