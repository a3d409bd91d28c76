using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>The answer to create. Refusals leave most fields out or null them (seen with code 41), so everything is nullable.</summary>
internal sealed class MoMoCreateResponse
{
    [JsonPropertyName("partnerCode")]
    public string? PartnerCode { get; init; }

    [JsonPropertyName("requestId")]
    public string? RequestId { get; init; }

    [JsonPropertyName("orderId")]
    public string? OrderId { get; init; }

    [JsonPropertyName("amount")]
    public long? Amount { get; init; }

    [JsonPropertyName("responseTime")]
    public long? ResponseTime { get; init; }

    [JsonPropertyName("message")]
    public string? Message { get; init; }

    [JsonPropertyName("resultCode")]
    public int? ResultCode { get; init; }

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
