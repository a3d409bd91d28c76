using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Benchmarks.Verification;

/// <summary>A usual notification of each gateway, with every field that it sends.</summary>
internal static class Samples
{
    private const string Payment = "pay_0193f0a1b2c37d4e8f9001122334455a";
    private const string OrderId = "251116_0193f0a1b2c37d4e8f9001122334455a";
    private const string Key = "kLtgPl8HHhfvMuDHPwKfgfsY4Ydm9eIz";

    public static Sample MoMo()
    {
        var account = AccountOf(builder => builder.AddMoMo(options => options.Accounts["main"] = new()
        {
            Tenant = "t", PartnerCode = "MOMO", AccessKey = "F8BBA842ECF85", SecretKey = Key,
        }));
        var fields = new JsonObject
        {
            ["partnerCode"] = "MOMO",
            ["orderId"] = Payment,
            ["requestId"] = Payment,
            ["amount"] = 125_000,
            ["orderInfo"] = "Thanh toán tại Quán Phở Bà Bảy",
            ["orderType"] = "momo_wallet",
            ["transId"] = 4_755_295_999,
            ["resultCode"] = 0,
            ["message"] = "Thành công.",
            ["payType"] = "qr",
            ["responseTime"] = 1_795_314_600_006,
            ["extraData"] = "",
            ["paymentOption"] = "momo",
            ["userFee"] = 0,
        };
        var merchant = new MoMoSimulatorMerchant { PartnerCode = "MOMO", AccessKey = "F8BBA842ECF85", SecretKey = Key };
        return new Sample(account, HashAlgorithmName.SHA256, NotificationSigner.SignMoMo(fields, merchant), Encoding.UTF8.GetBytes(Key));
    }

    public static Sample VNPay()
    {
        var account = AccountOf(builder => builder.AddVNPay(options => options.Accounts["main"] = new()
        {
            Tenant = "t", TmnCode = "CGXZLS0Z", HashSecret = Key,
        }));
        var fields = new Dictionary<string, string>
        {
            ["vnp_Amount"] = "12500000",
            ["vnp_BankCode"] = "NCB",
            ["vnp_BankTranNo"] = "VNP14772310",
            ["vnp_CardType"] = "ATM",
            ["vnp_OrderInfo"] = "Thanh toan tai Quan Pho Ba Bay",
            ["vnp_PayDate"] = "20261122093145",
            ["vnp_ResponseCode"] = "00",
            ["vnp_TmnCode"] = "CGXZLS0Z",
            ["vnp_TransactionNo"] = "14772310",
            ["vnp_TransactionStatus"] = "00",
            ["vnp_TxnRef"] = Payment,
        };
        var query = NotificationSigner.SignVNPay(fields, new VNPaySimulatorMerchant { TmnCode = "CGXZLS0Z", HashSecret = Key });
        return new Sample(account, HashAlgorithmName.SHA512, query, Encoding.UTF8.GetBytes(Key));
    }

    public static Sample ZaloPay()
    {
        var account = AccountOf(builder => builder.AddZaloPay(options => options.Accounts["main"] = new()
        {
            Tenant = "t", AppId = "2553", Key1 = Key, Key2 = Key,
        }));
        var data = "{\"app_id\":2553,\"app_trans_id\":\"" + OrderId + "\",\"app_time\":1763265600000,\"app_user\":\"qrpilot\",\"amount\":125000,"
            + "\"embed_data\":\"{}\",\"item\":\"[]\",\"zp_trans_id\":251116000002595,\"server_time\":1763265651879,\"channel\":38,"
            + "\"merchant_user_id\":\"DXp3vtfyygtb2\",\"zp_user_id\":\"DXp3vtfyygtb2\",\"user_fee_amount\":0,\"discount_amount\":0}";
        var body = NotificationSigner.SignZaloPay(data, new ZaloPaySimulatorMerchant { AppId = 2553, Key1 = Key, Key2 = Key });
        return new Sample(account, HashAlgorithmName.SHA256, body, Encoding.UTF8.GetBytes(Key));
    }

    private static IGatewayAccount AccountOf(Action<QrPilotBuilder> add)
    {
        var services = new ServiceCollection();
        add(new QrPilotBuilder(services));
        var gateway = services.BuildServiceProvider().GetRequiredService<IPaymentGateway>();
        return gateway.FindAccountAsync("main", CancellationToken.None).AsTask().GetAwaiter().GetResult()!;
    }
}
