using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>The answer to refund, not signed.</summary>
internal sealed class MoMoRefundResponse : MoMoResponse
{
    /// <summary>The transaction of the refund.</summary>
    [JsonPropertyName("transId")]
    public long? TransId { get; init; }
}
