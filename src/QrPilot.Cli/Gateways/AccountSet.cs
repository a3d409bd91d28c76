using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Cli.Gateways;

/// <summary>Merchants by the name of the host's account, in the order of their file.</summary>
internal sealed class AccountSet
{
    public OrderedDictionary<string, MoMoSimulatorMerchant> MoMo { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, VNPaySimulatorMerchant> VNPay { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, ZaloPaySimulatorMerchant> ZaloPay { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it has the account.</summary>
    public bool Has(string gateway, string account) => gateway switch
    {
        GatewayNames.MoMo => MoMo.ContainsKey(account),
        GatewayNames.VNPay => VNPay.ContainsKey(account),
        GatewayNames.ZaloPay => ZaloPay.ContainsKey(account),
        _ => false,
    };

    /// <summary>An account of the same gateway that has nothing in common with this one, or null.</summary>
    public string? Stranger(string gateway, string account) => gateway switch
    {
        GatewayNames.MoMo => Other(MoMo, account, (one, other) => one.PartnerCode != other.PartnerCode && one.SecretKey != other.SecretKey),
        GatewayNames.VNPay => Other(VNPay, account, (one, other) => one.TmnCode != other.TmnCode && one.HashSecret != other.HashSecret),
        _ => Other(ZaloPay, account, (one, other) => one.AppId != other.AppId && one.Key2 != other.Key2),
    };

    private static string? Other<T>(OrderedDictionary<string, T> merchants, string account, Func<T, T, bool> differ) =>
        merchants.Keys.FirstOrDefault(other => differ(merchants[account], merchants[other]));
}
