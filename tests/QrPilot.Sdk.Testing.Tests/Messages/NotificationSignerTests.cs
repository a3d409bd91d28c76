using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Sdk.Testing.Tests.Messages;

/// <summary>Messages signed by hand carry the signatures that gateways gave to messages captured from their sandboxes.</summary>
public sealed class NotificationSignerTests
{
    [Fact]
    public void SignMoMo_CapturedMessage_HasItsSignature()
    {
        var merchant = new MoMoSimulatorMerchant { PartnerCode = "MOMO", AccessKey = "F8BBA842ECF85", SecretKey = "K951B6PE1waDMi640xX08PD3vg6EkVlz" };
        var fields = new JsonObject
        {
            ["partnerCode"] = "MOMO",
            ["orderId"] = "ORD-251111-B98B",
            ["requestId"] = "ORD-251111-B98B",
            ["amount"] = 17_942_000,
            ["orderInfo"] = "Đơn hàng ORD-251111-B98B",
            ["orderType"] = "momo_wallet",
            ["transId"] = 4_610_849_895,
            ["resultCode"] = 0,
            ["message"] = "Thành công.",
            ["payType"] = "qr",
            ["responseTime"] = 1_762_884_809_397,
            ["extraData"] = "",
            ["unknown"] = true,
        };

        var body = JsonNode.Parse(NotificationSigner.SignMoMo(fields, merchant))!;

        Assert.Equal("f03a51ba4d0c85471920036aa6e3ef0ec9993ef01ca23f46ee5405241c8a51d6", (string?)body["signature"]);
        Assert.Equal(14, body.AsObject().Count);
    }

    [Fact]
    public void SignZaloPay_AnyData_CarriesItUnchanged()
    {
        const string Data = """{"app_id":2553,"item":"[{\"n\":\"Nạp\"}]"}""";
        var merchant = new ZaloPaySimulatorMerchant { AppId = 2553, Key1 = "one", Key2 = "two" };

        var body = JsonNode.Parse(NotificationSigner.SignZaloPay(Data, merchant))!;

        Assert.Equal(Data, (string?)body["data"]);
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("two"u8, Encoding.UTF8.GetBytes(Data))), (string?)body["mac"]);
    }

    [Fact]
    public void SignVNPay_AnyFields_SignsTheSortedQuery()
    {
        var fields = new Dictionary<string, string> { ["vnp_TxnRef"] = "pay_1", ["vnp_Amount"] = "100", ["vnp_SecureHash"] = "old", ["other"] = "x", ["vnp_Empty"] = "" };

        var query = Encoding.UTF8.GetString(NotificationSigner.SignVNPay(fields, new VNPaySimulatorMerchant { HashSecret = "key" }));

        var hash = System.Security.Cryptography.HMACSHA512.HashData("key"u8, "vnp_Amount=100&vnp_TxnRef=pay_1"u8);
        Assert.Equal($"vnp_Amount=100&vnp_TxnRef=pay_1&vnp_SecureHash={Convert.ToHexStringLower(hash)}", query);
    }
}
