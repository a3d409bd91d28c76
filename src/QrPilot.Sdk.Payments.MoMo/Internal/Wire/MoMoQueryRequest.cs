using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>The body of <c>POST /v2/gateway/api/query</c> (developers.momo.vn v3, "Query transaction status").</summary>
internal sealed record MoMoQueryRequest
{
    [JsonPropertyName("partnerCode")]
    public required string PartnerCode { get; init; }

    /// <summary>New for every question.</summary>
    [JsonPropertyName("requestId")]
    public required string RequestId { get; init; }

    [JsonPropertyName("orderId")]
    public required string OrderId { get; init; }

    [JsonPropertyName("lang")]
    public required string Lang { get; init; }

    [JsonPropertyName("signature")]
    public string Signature { get; init; } = "";
}
