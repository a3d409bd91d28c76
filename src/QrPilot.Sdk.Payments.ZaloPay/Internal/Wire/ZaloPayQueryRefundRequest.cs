using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

/// <summary>The body of <c>POST /v2/query_refund</c> (docs.zalopay.vn, order-query-refund).</summary>
internal sealed class ZaloPayQueryRefundRequest
{
    [JsonPropertyName("app_id")]
    public required int AppId { get; init; }

    [JsonPropertyName("m_refund_id")]
    public required string MRefundId { get; init; }

    /// <summary>Milliseconds since 1970; within 15 minutes of ZaloPay's clock.</summary>
    [JsonPropertyName("timestamp")]
    public required long Timestamp { get; init; }

    [JsonPropertyName("mac")]
    public required string Mac { get; init; }
}
