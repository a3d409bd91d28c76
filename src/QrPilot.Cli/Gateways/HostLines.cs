using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace QrPilot.Cli.Gateways;

/// <summary>The environment variables with which a host uses the simulators.</summary>
/// <param name="simulators">Where the simulators are, without the prefix.</param>
/// <param name="host">Where the host is.</param>
/// <param name="showKeys">Whether keys are written out; else the line says where they stand.</param>
internal sealed class HostLines(string simulators, string host, bool showKeys)
{
    public string AddressOf(string gateway) => $"{simulators}{QrPilotGatewaySimulatorExtensions.DefaultPrefix}/{gateway}";

    public string NotifyUrl(string gateway, string account) => $"{host}/webhooks/{gateway}/{account}";

    public IEnumerable<string> Of(AccountSet accounts) =>
    [
        .. accounts.MoMo.SelectMany(account => MoMo(account.Key, account.Value)),
        .. accounts.VNPay.SelectMany(account => VNPay(account.Key, account.Value)),
        .. accounts.ZaloPay.SelectMany(account => ZaloPay(account.Key, account.Value)),
    ];

    private IEnumerable<string> MoMo(string account, Sdk.Testing.MoMo.MoMoSimulatorMerchant merchant) => Lines(
        "MoMo",
        account,
        ("PartnerCode", merchant.PartnerCode),
        ("AccessKey", Key(merchant.AccessKey, "access_key")),
        ("SecretKey", Key(merchant.SecretKey, "secret_key")),
        ("Endpoint", AddressOf(GatewayNames.MoMo)),
        ("NotifyUrl", NotifyUrl(GatewayNames.MoMo, account)));

    private IEnumerable<string> VNPay(string account, Sdk.Testing.VNPay.VNPaySimulatorMerchant merchant) =>
    [
        $"# VNPay {account}: the simulator notifies {merchant.NotifyUrl}",
        .. Lines(
            "VNPay",
            account,
            ("TmnCode", merchant.TmnCode),
            ("HashSecret", Key(merchant.HashSecret, "hash_secret")),
            ("PayAddress", AddressOf(GatewayNames.VNPay) + "/paymentv2/vpcpay.html"),
            ("Endpoint", AddressOf(GatewayNames.VNPay) + "/merchant_webapi/api/transaction")),
    ];

    private IEnumerable<string> ZaloPay(string account, Sdk.Testing.ZaloPay.ZaloPaySimulatorMerchant merchant) => Lines(
        "ZaloPay",
        account,
        ("AppId", merchant.AppId.ToString(CultureInfo.InvariantCulture)),
        ("Key1", Key(merchant.Key1, "key1")),
        ("Key2", Key(merchant.Key2, "key2")),
        ("Endpoint", AddressOf(GatewayNames.ZaloPay)),
        ("NotifyUrl", NotifyUrl(GatewayNames.ZaloPay, account)));

    private string Key(string key, string field) => showKeys ? key : $"({field} of the accounts file)";

    private static IEnumerable<string> Lines(string gateway, string account, params (string Name, string Value)[] settings) =>
        settings.Select(setting => $"QrPilot__Gateways__{gateway}__{account}__{setting.Name}={setting.Value}");
}
