namespace QrPilot.Sdk.MerchantUi.Texts;

/// <summary>What gateways call themselves.</summary>
internal static class GatewayBrand
{
    /// <summary>The brand, or the gateway's own name where it is none of ours.</summary>
    public static string Of(string gateway) => Find(gateway) ?? gateway;

    /// <summary>The brand of a gateway of ours, otherwise null.</summary>
    public static string? Find(string gateway) => gateway switch { "momo" => "MoMo", "vnpay" => "VNPay", "zalopay" => "ZaloPay", _ => null };
}
