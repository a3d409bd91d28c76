using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.Simulation;

/// <summary>Requests that the gateways' own samples and libraries have signed. The keys are public ones of their sandboxes.</summary>
public class VectorTests
{
    private const string MoMoAccess = "F8BBA842ECF85";
    private const string MoMoSecret = "K951B6PE1waDMi640xX08PD3vg6EkVlz";
    private const string ZaloPayKey1 = "PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL";

    [Theory]
    // Source: momo-wallet/payment nodejs/MoMo.js, run with a pinned clock.
    [InlineData(
        "create",
        """{"partnerCode":"MOMO","requestId":"MOMO1700000000000","amount":"50000","orderId":"MOMO1700000000000","orderInfo":"pay with MoMo","redirectUrl":"https://momo.vn/return","ipnUrl":"https://callback.url/notify","requestType":"captureWallet","extraData":"","lang":"en","signature":"4378bb95714712f6be833da81f743910a01e5ba6279bfe596b8a08e891259424"}""",
        0)]
    // Source: computed from the documented order of fields (developers.momo.vn v3).
    [InlineData(
        "create",
        """{"partnerCode":"MOMO","requestId":"5d3b1f0e-6e1a-4b0e-9a3e-2f9f6a1c0001","amount":125000,"orderId":"DH20261122-0001","orderInfo":"Thanh toán đơn hàng DH20261122-0001","redirectUrl":"https://shop.example.vn/ket-qua?kenh=momo&lang=vi","ipnUrl":"https://api.example.vn/webhooks/momo","requestType":"captureWallet","extraData":"eyJicmFuY2giOiJITi0wMSIsImNhc2hpZXIiOiJUaHUifQ==","lang":"vi","signature":"0f4767c7032d5180ce5ab24f2159eb510b44975d86f7a6a7ab7a1d13b5296368"}""",
        0)]
    [InlineData(
        "query",
        """{"partnerCode":"MOMO","requestId":"q-20261122-0001","orderId":"DH20261122-0001","lang":"vi","signature":"e9e76ade331dcb8b0a51217a386132a641351096adf00a05f0790eef041faf37"}""",
        42)]
    [InlineData(
        "refund",
        """{"partnerCode":"MOMO","requestId":"r-20261122-0001","orderId":"RF20261122-0001","amount":125000,"transId":4755295878,"lang":"vi","description":"Hoan tien DH20261122-0001","signature":"86b44f9b5ae90f222bae15e87eda94f8e7e7cebe5681f1b586c28a59ef83c32b"}""",
        42)]
    public async Task MoMo_Vector_IsRightlySigned(string call, string body, int code)
    {
        await using var host = await SimulatorHost.StartAsync(options => options.MoMoMerchants.Add(
            new() { PartnerCode = "MOMO", AccessKey = MoMoAccess, SecretKey = MoMoSecret }));

        Assert.Equal(code, (int)(await host.SendAsync(MoMoSide.Api + call, body)).Answer["resultCode"]!);
    }

    [Theory]
    // Source: C# unit tests of a public project, with upper-case hex.
    [InlineData(
        "2026-10-10T15:31:00+07:00",
        "vnp_Amount=17500000&vnp_BankCode=NCB&vnp_Command=pay&vnp_CreateDate=20261010153000&vnp_CurrCode=VND&vnp_ExpireDate=20261010160000&vnp_IpAddr=203.113.131.1&vnp_Locale=vn&vnp_OrderInfo=Thanh+toan+ve+xe+SmartBus&vnp_OrderType=other&vnp_ReturnUrl=http%3A%2F%2Flocalhost%3A5173%2Fpayment-waiting&vnp_TmnCode=CGXZLS0Z&vnp_TxnRef=PM-8f3a2c1d&vnp_Version=2.1.0&vnp_SecureHash=C76E9AA40BA2B1DC61914000D4D986BAB93D2AA3746A13ED153B55463EBA2A5D59BCF7AD20446BF7BF5ACA4CFFBD1E274303EEB5F1FFB7F61C76485273B7C72C",
        "175.000 đ")]
    // Source: npm package vnpay, run on made-up inputs.
    [InlineData(
        "2026-11-22T09:31:00+07:00",
        "vnp_Amount=12500000&vnp_Command=pay&vnp_CreateDate=20261122093000&vnp_CurrCode=VND&vnp_ExpireDate=20261122094500&vnp_IpAddr=203.0.113.7&vnp_Locale=vn&vnp_OrderInfo=Thanh+toan+don+hang+DH20261122-0001+%28ban+so+5%29+%26+ship%3A+10%25&vnp_OrderType=other&vnp_ReturnUrl=https%3A%2F%2Fshop.example.vn%2Fthanh-toan%2Fvnpay%2Fket-qua%3Fkenh%3Dweb%26lang%3Dvi&vnp_TmnCode=CGXZLS0Z&vnp_TxnRef=DH20261122-0001&vnp_Version=2.1.0&vnp_SecureHash=6d104725de87c1cac57048c3ebed3bd9539903258bea9f514f2a64e84c6afb11c1ad90ab480c9e55d3479a82ebbbed9f0c450bf90e9141c90f8b01d64a41adff",
        "125.000 đ")]
    // The same, with diacritics: rightly signed, and refused for them.
    [InlineData(
        "2026-11-22T09:31:00+07:00",
        "vnp_Amount=12500000&vnp_Command=pay&vnp_CreateDate=20261122093000&vnp_CurrCode=VND&vnp_ExpireDate=20261122094500&vnp_IpAddr=203.0.113.7&vnp_Locale=vn&vnp_OrderInfo=Thanh+to%C3%A1n+%C4%91%C6%A1n+h%C3%A0ng+s%E1%BB%91+2+%E2%80%93+c%C3%A0+ph%C3%AA+s%E1%BB%AFa+%C4%91%C3%A1&vnp_OrderType=other&vnp_ReturnUrl=https%3A%2F%2Fshop.example.vn%2Fthanh-toan%2Fvnpay%2Fket-qua&vnp_TmnCode=CGXZLS0Z&vnp_TxnRef=DH20261122-0002&vnp_Version=2.1.0&vnp_SecureHash=b17eb5d05a968e3829eaa8925424a5a2538a519a39834fcf77196772dd54d1e35b0077efe17d288421d9ade9f57c643f18182dea3d17a11118e3ec0e2e84ef55",
        "(03)")]
    public async Task VNPay_PayVector_IsRightlySigned(string now, string query, string text)
    {
        await using var host = await SimulatorHost.StartAsync(AddVNPay, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Contains(text, await host.PageAsync(host.Address + VNPaySide.Page + "?" + query), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"vnp_RequestId":"QR2611220001","vnp_Version":"2.1.0","vnp_Command":"querydr","vnp_TmnCode":"CGXZLS0Z","vnp_TxnRef":"DH20261122-0001","vnp_TransactionDate":"20261122093000","vnp_CreateDate":"20261122101500","vnp_IpAddr":"203.0.113.7","vnp_OrderInfo":"Truy van giao dich DH20261122-0001","vnp_SecureHash":"781e10c8b346d9841b173cc16b4f1137ef7fc8c7cf82a24a8341f80fda98d0806014c6ceed739bece96a1489922f795f4688f5823fb1ba8b78537bd326783a16"}""")]
    [InlineData("""{"vnp_RequestId":"RF2611220001","vnp_Version":"2.1.0","vnp_Command":"refund","vnp_TmnCode":"CGXZLS0Z","vnp_TransactionType":"02","vnp_TxnRef":"DH20261122-0001","vnp_Amount":"12500000","vnp_TransactionNo":"14772310","vnp_TransactionDate":"20261122093000","vnp_CreateBy":"ke.toan01","vnp_CreateDate":"20261122103000","vnp_IpAddr":"203.0.113.7","vnp_OrderInfo":"Hoan tien DH20261122-0001","vnp_SecureHash":"fd9eaacda8dd581f8bc56514b41e8c6b51a2d70b28296efa8448158afb9d5912f6a2344793c68e9109dd67536a70342903f466b6b34fdfb6289a1e814d247ad7"}""")]
    public async Task VNPay_CallVector_IsRightlySigned(string body)
    {
        await using var host = await SimulatorHost.StartAsync(AddVNPay);

        Assert.Equal("91", (string)(await host.SendAsync(VNPaySide.Api, body)).Answer["vnp_ResponseCode"]!);
    }

    [Theory]
    // Source: the official SDK zalopay-oss/zalopay-nodejs, run on made-up inputs; the refund with a fee from the documented order.
    [InlineData(
        1680848533635,
        "create",
        """{"app_id":2553,"app_trans_id":"230407_13221300383","app_user":"user123","amount":50000,"app_time":1680848533635,"embed_data":"{}","item":"[]","description":"x","mac":"66743b6b1093af5eb86e056663985e8d68ac1707285434776374001d4f810863"}""",
        1)]
    [InlineData(
        1795310400000,
        "create",
        """{"app_id":2553,"app_trans_id":"261122_DH0001","app_user":"khach-01","amount":125000,"app_time":1795310400000,"embed_data":"{\"redirecturl\":\"https://shop.example.vn/ket-qua\"}","item":"[{\"itemid\":\"sp1\",\"itemname\":\"Cà phê sữa đá\",\"itemprice\":125000,\"itemquantity\":1}]","description":"x","mac":"845b7c95a5a759329f1815efb610df71f85d6902865caffa1c5dd5afa0dc8c81"}""",
        1)]
    [InlineData(
        1680848533635,
        "query",
        """{"app_id":2553,"app_trans_id":"230407_13221300383","mac":"4526d4b3639874b91cf853e7f2ebe085df48bc537e45be1f2948a88114471561"}""",
        -101)]
    [InlineData(
        1680848533635,
        "refund",
        """{"app_id":2553,"m_refund_id":"230407_2553_13221300383","zp_trans_id":"230407000000123","amount":50000,"description":"refund","timestamp":1680848533635,"mac":"97d4fc68ea1aa1e923a3ccd8b9ab2350e66d49807b6db7d861e8f0d8fc403a82"}""",
        -101)]
    [InlineData(
        1680848533635,
        "refund",
        """{"app_id":2553,"m_refund_id":"230407_2553_13221300383","zp_trans_id":"230407000000123","amount":50000,"refund_fee_amount":5000,"description":"refund","timestamp":1680848533635,"mac":"2abcec21e33c842027dd40c2a9aa28fe63bd644cc5b2bad9c347a1b96ace5d5f"}""",
        -101)]
    [InlineData(
        1680848533635,
        "query_refund",
        """{"app_id":2553,"m_refund_id":"230407_2553_13221300383","timestamp":1680848533635,"mac":"d8152e0d3c42a7b43a0a30079d33042900e2c68866425319c80514bbdee9a8f1"}""",
        -101)]
    public async Task ZaloPay_Vector_IsRightlySigned(long now, string call, string body, int code)
    {
        await using var host = await SimulatorHost.StartAsync(
            options =>
            {
                options.ZaloPayMerchants.Clear();
                options.ZaloPayMerchants.Add(new() { AppId = 2553, Key1 = ZaloPayKey1, Key2 = "unused" });
            },
            DateTimeOffset.FromUnixTimeMilliseconds(now));

        Assert.Equal(code, (int)(await host.SendAsync(ZaloPaySide.Api + call, body)).Answer["sub_return_code"]!);
    }

    private static void AddVNPay(Testing.Simulation.GatewaySimulatorOptions options) =>
        options.VNPayMerchants.Add(new() { TmnCode = "CGXZLS0Z", HashSecret = "XNBCJFAKAZQSGTARRLGCHVZWCIOIGSHN" });
}
