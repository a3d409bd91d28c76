using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

/// <summary>The answer to refund and to query_refund.</summary>
internal sealed class ZaloPayRefundResponse : ZaloPayResponse
{
    [JsonPropertyName("refund_id")]
    [JsonConverter(typeof(ZaloPayNumberConverter))]
    public long? RefundId { get; init; }

    /// <summary>Milliseconds since 1970, where ZaloPay says it.</summary>
    [JsonPropertyName("server_time")]
    [JsonConverter(typeof(ZaloPayNumberConverter))]
    public long? ServerTime { get; init; }
}
