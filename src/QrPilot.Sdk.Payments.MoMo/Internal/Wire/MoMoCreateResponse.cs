using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>The answer to create.</summary>
internal sealed class MoMoCreateResponse : MoMoResponse
{
    [JsonPropertyName("payUrl")]
    public string? PayUrl { get; init; }

    [JsonPropertyName("deeplink")]
    public string? Deeplink { get; init; }

    /// <summary>Text to draw as a QR code; not the address of an image.</summary>
    [JsonPropertyName("qrCodeUrl")]
    public string? QrCodeUrl { get; init; }

    /// <summary>In the field list, absent from every captured answer.</summary>
    [JsonPropertyName("signature")]
    public string? Signature { get; init; }
}
