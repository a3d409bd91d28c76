using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

/// <summary>The answer to create.</summary>
internal sealed class ZaloPayCreateResponse : ZaloPayResponse
{
    [JsonPropertyName("order_url")]
    public string? OrderUrl { get; init; }

    /// <summary>Text to draw as a QR code (EMVCo).</summary>
    [JsonPropertyName("qr_code")]
    public string? QrCode { get; init; }
}
