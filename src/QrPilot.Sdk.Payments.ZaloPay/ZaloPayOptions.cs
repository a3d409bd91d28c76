using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Payments.ZaloPay;

/// <summary>The ZaloPay accounts of a host.</summary>
public sealed class ZaloPayOptions() : GatewayOptions<ZaloPayAccountOptions>(Section)
{
    /// <summary>The configuration section whose children are the accounts.</summary>
    public const string Section = "QrPilot:Gateways:ZaloPay";
}
