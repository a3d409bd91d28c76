using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace QrPilot.Cli.Gateways;

/// <summary>The environment variables with which a host uses the simulators.</summary>
/// <param name="simulators">Where the simulators are, without the prefix.</param>
/// <param name="host">Where the host is.</param>
/// <param name="showKeys">Whether keys are written out; else their lines are comments that say where they stand.</param>
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
        Value("PartnerCode", merchant.PartnerCode),
        Key("AccessKey", merchant.AccessKey, "access_key"),
        Key("SecretKey", merchant.SecretKey, "secret_key"),
        Value("Endpoint", AddressOf(GatewayNames.MoMo)),
        Value("NotifyUrl", NotifyUrl(GatewayNames.MoMo, account)));

    private IEnumerable<string> VNPay(string account, Sdk.Testing.VNPay.VNPaySimulatorMerchant merchant) =>
    [
        $"# VNPay {account}: the simulator notifies {merchant.NotifyUrl}",
        .. Lines(
            "VNPay",
            account,
            Value("TmnCode", merchant.TmnCode),
            Key("HashSecret", merchant.HashSecret, "hash_secret"),
            Value("PayAddress", AddressOf(GatewayNames.VNPay) + "/paymentv2/vpcpay.html"),
            Value("Endpoint", AddressOf(GatewayNames.VNPay) + "/merchant_webapi/api/transaction")),
    ];

    private IEnumerable<string> ZaloPay(string account, Sdk.Testing.ZaloPay.ZaloPaySimulatorMerchant merchant) => Lines(
        "ZaloPay",
        account,
        Value("AppId", merchant.AppId.ToString(CultureInfo.InvariantCulture)),
        Key("Key1", merchant.Key1, "key1"),
        Key("Key2", merchant.Key2, "key2"),
        Value("Endpoint", AddressOf(GatewayNames.ZaloPay)),
        Value("NotifyUrl", NotifyUrl(GatewayNames.ZaloPay, account)));

    private static (string Name, string? Value, string Field) Value(string name, string value) => (name, value, "");

    private (string Name, string? Value, string Field) Key(string name, string key, string field) => (name, showKeys ? key : null, field);

    private static IEnumerable<string> Lines(
        string gateway, string account, params IEnumerable<(string Name, string? Value, string Field)> settings) =>
        from setting in settings
        let name = $"QrPilot__Gateways__{gateway}__{account}__{setting.Name}"
        select setting.Value is null ? $"# {name} is {setting.Field} of the accounts file" : $"{name}={setting.Value}";
}
