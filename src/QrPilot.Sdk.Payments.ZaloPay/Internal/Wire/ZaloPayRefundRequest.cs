using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

/// <summary>The body of <c>POST /v2/refund</c> (docs.zalopay.vn, order-refund).</summary>
internal sealed class ZaloPayRefundRequest
{
    [JsonPropertyName("app_id")]
    public required int AppId { get; init; }

    [JsonPropertyName("m_refund_id")]
    public required string MRefundId { get; init; }

    /// <summary>A number in notifications, a text here.</summary>
    [JsonPropertyName("zp_trans_id")]
    public required string ZpTransId { get; init; }

    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    /// <summary>Milliseconds since 1970; within 15 minutes of ZaloPay's clock.</summary>
    [JsonPropertyName("timestamp")]
    public required long Timestamp { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("mac")]
    public required string Mac { get; init; }
}
