using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Payments.VNPay;

/// <summary>The VNPay accounts of this host.</summary>
public sealed class VNPayOptions() : GatewayOptions<VNPayAccountOptions>(Section)
{
    /// <summary>The configuration section whose children are the accounts.</summary>
    public const string Section = "QrPilot:Gateways:VNPay";
}
