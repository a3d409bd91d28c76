using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace CustomGateway;

/// <summary>The bank accounts of a host.</summary>
public sealed class VietQrOptions() : GatewayOptions<VietQrAccountOptions>(Section)
{
    /// <summary>The configuration section whose children are the accounts.</summary>
    public const string Section = "QrPilot:Gateways:VietQR";
}
