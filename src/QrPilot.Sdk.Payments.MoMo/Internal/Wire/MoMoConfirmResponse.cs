using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>The answer to confirm, not signed.</summary>
internal sealed class MoMoConfirmResponse : MoMoResponse
{
    [JsonPropertyName("requestType")]
    public string? RequestType { get; init; }

    [JsonPropertyName("transId")]
    public long? TransId { get; init; }
}
