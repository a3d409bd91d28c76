namespace QrPilot.Cli.Gateways;

/// <summary>The gateways that can be rehearsed, as the API names them.</summary>
internal static class GatewayNames
{
    public const string MoMo = "momo";
    public const string VNPay = "vnpay";
    public const string ZaloPay = "zalopay";
}
