using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Sdk.Testing.Rehearsal.Internal;

/// <summary>The accounts of a rehearsal as configuration below all other, so that the gateways read them as they read real ones. The host's
/// address is known only when it listens, and the gateways read their accounts at first use: it is filled in when it is asked for.</summary>
internal sealed class RehearsalAccounts : ConfigurationProvider, IConfigurationSource
{
    private const string Here = "{here}";
    private const string MoMoPartner = "QRPILOTSIM";
    private const string VNPayTerminal = "QRPILOT1";
    private const int ZaloPayApp = 90_001;

    private readonly GatewayRehearsalOptions _options;
    private readonly byte[] _root;

    public RehearsalAccounts(GatewayRehearsalOptions options, IConfiguration configured)
    {
        _options = options;
        _root = options.Secret is { } secret ? SHA256.HashData(Encoding.UTF8.GetBytes(secret)) : RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
        Put(configured, "MoMo", new()
        {
            ["PartnerCode"] = MoMoPartner,
            ["AccessKey"] = Key("momo access"),
            ["SecretKey"] = Key("momo"),
            ["Endpoint"] = Simulator("momo"),
            ["NotifyUrl"] = Webhook("momo"),
        });
        Put(configured, "VNPay", new()
        {
            ["TmnCode"] = VNPayTerminal,
            ["HashSecret"] = Key("vnpay"),
            ["PayAddress"] = Simulator("vnpay") + "/paymentv2/vpcpay.html",
            ["Endpoint"] = Simulator("vnpay") + "/merchant_webapi/api/transaction",
        });
        Put(configured, "ZaloPay", new()
        {
            ["AppId"] = ZaloPayApp.ToString(CultureInfo.InvariantCulture),
            ["Key1"] = Key("zalopay key1"),
            ["Key2"] = Key("zalopay key2"),
            ["Endpoint"] = Simulator("zalopay"),
            ["NotifyUrl"] = Webhook("zalopay"),
        });
    }

    /// <summary>The host, once it starts.</summary>
    public HostAddress? Address { get; set; }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override bool TryGet(string key, out string? value)
    {
        var isKnown = base.TryGet(key, out value);
        value = value?.Replace(Here, Address?.Find(), StringComparison.Ordinal);
        return isKnown;
    }

    /// <summary>Tells the simulators the same accounts.</summary>
    public void AddMerchants(GatewaySimulatorOptions options, HostAddress address)
    {
        options.PublicAddress = () => address.Url;
        options.MoMoMerchants.Add(new MoMoSimulatorMerchant
        {
            PartnerCode = MoMoPartner, AccessKey = Key("momo access"), SecretKey = Key("momo"),
        });
        options.VNPayMerchants.Add(new VNPaySimulatorMerchant
        {
            TmnCode = VNPayTerminal, HashSecret = Key("vnpay"), NotifyUrl = Webhook("vnpay").Replace(Here, address.Url, StringComparison.Ordinal),
        });
        options.ZaloPayMerchants.Add(new ZaloPaySimulatorMerchant
        {
            AppId = ZaloPayApp, Key1 = Key("zalopay key1"), Key2 = Key("zalopay key2"),
        });
    }

    private void Put(IConfiguration configured, string gateway, Dictionary<string, string> settings)
    {
        var account = $"QrPilot:Gateways:{gateway}:{_options.Account}";
        if (configured.GetSection(account).Exists())
        {
            return;
        }

        settings["Tenant"] = _options.Tenant;
        settings["ReturnUrl"] = Here + "/";
        foreach (var (name, value) in settings)
        {
            Data[$"{account}:{name}"] = value;
        }
    }

    private string Webhook(string gateway) => $"{Here}/webhooks/{gateway}/{_options.Account}";

    private static string Simulator(string gateway) => $"{Here}{QrPilotGatewaySimulatorExtensions.DefaultPrefix}/{gateway}";

    private string Key(string purpose) => Convert.ToHexStringLower(HMACSHA256.HashData(_root, Encoding.UTF8.GetBytes(purpose)));
}
