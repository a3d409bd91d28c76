using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

/// <summary>The JSON object in <c>embed_data</c>.</summary>
internal sealed class ZaloPayEmbedData
{
    [JsonPropertyName("redirecturl")]
    public required string RedirectUrl { get; init; }
}
