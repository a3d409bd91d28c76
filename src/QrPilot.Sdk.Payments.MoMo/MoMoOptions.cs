using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Payments.MoMo;

/// <summary>The MoMo accounts of a host. <c>QrPilot:Gateways:MoMo:{account}</c> is one account.</summary>
public sealed class MoMoOptions() : GatewayOptions<MoMoAccountOptions>(Section)
{
    /// <summary>The configuration section whose children are the accounts.</summary>
    public const string Section = "QrPilot:Gateways:MoMo";
}
