using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Payments.VNPay;
using QrPilot.Sdk.Payments.ZaloPay;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Rehearsal.Chaos;

/// <summary>The one account at each gateway, as the host and as the simulators know it.</summary>
internal static class ChaosAccounts
{
    public const string Tenant = "chaos";
    public const string Name = "main";

    private const string ReturnUrl = "https://quan.example/xong";

    private static readonly MoMoSimulatorMerchant MoMo = new() { PartnerCode = "QUANLOAN", AccessKey = "access key", SecretKey = "momo's secret key" };

    private static readonly ZaloPaySimulatorMerchant ZaloPay = new() { AppId = 2_001, Key1 = "zalopay's key1", Key2 = "zalopay's key2" };

    private static readonly VNPaySimulatorMerchant VNPay = new() { TmnCode = "QUANLOAN", HashSecret = "vnpay's hash secret" };

    /// <param name="options">The simulators' options.</param>
    /// <param name="notifyUrl">The address of a gateway's notifications; asked when the options are read, at first use.</param>
    public static void AddMerchants(GatewaySimulatorOptions options, Func<string, string> notifyUrl)
    {
        options.MoMoMerchants.Add(MoMo);
        options.ZaloPayMerchants.Add(ZaloPay);
        options.VNPayMerchants.Add(new VNPaySimulatorMerchant { TmnCode = VNPay.TmnCode, HashSecret = VNPay.HashSecret, NotifyUrl = notifyUrl("vnpay") });
    }

    /// <param name="builder">The host's builder.</param>
    /// <param name="simulators">The other side.</param>
    /// <param name="notifyUrl">The address of a gateway's notifications; asked when the options are read, at first use.</param>
    public static void AddGateways(QrPilotBuilder builder, SimulatorHost simulators, Func<string, string> notifyUrl) => builder
        .AddMoMo(options => options.Accounts[Name] = new MoMoAccountOptions
        {
            Tenant = Tenant,
            PartnerCode = MoMo.PartnerCode,
            AccessKey = MoMo.AccessKey,
            SecretKey = MoMo.SecretKey,
            Endpoint = simulators.Of("momo").ToString(),
            ReturnUrl = ReturnUrl,
            NotifyUrl = notifyUrl("momo"),
            Timeout = ChaosPlan.Impatient,
        })
        .AddZaloPay(options => options.Accounts[Name] = new ZaloPayAccountOptions
        {
            Tenant = Tenant,
            AppId = ZaloPay.AppId.ToString(CultureInfo.InvariantCulture),
            Key1 = ZaloPay.Key1,
            Key2 = ZaloPay.Key2,
            Endpoint = simulators.Of("zalopay").ToString(),
            ReturnUrl = ReturnUrl,
            NotifyUrl = notifyUrl("zalopay"),
            Timeout = ChaosPlan.Impatient,
        })
        .AddVNPay(options => options.Accounts[Name] = new VNPayAccountOptions
        {
            Tenant = Tenant,
            TmnCode = VNPay.TmnCode,
            HashSecret = VNPay.HashSecret,
            PayAddress = simulators.Of("vnpay") + "/paymentv2/vpcpay.html",
            Endpoint = simulators.Of("vnpay") + "/merchant_webapi/api/transaction",
            ReturnUrl = ReturnUrl,
            Timeout = ChaosPlan.Patient,
        });
}
