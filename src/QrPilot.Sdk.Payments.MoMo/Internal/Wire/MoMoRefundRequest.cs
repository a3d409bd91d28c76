using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>The body of <c>POST /v2/gateway/api/refund</c> (developers.momo.vn v3, "Refund").</summary>
internal sealed record MoMoRefundRequest
{
    [JsonPropertyName("partnerCode")]
    public required string PartnerCode { get; init; }

    /// <summary>The refund's own id, not the purchase's.</summary>
    [JsonPropertyName("orderId")]
    public required string OrderId { get; init; }

    [JsonPropertyName("requestId")]
    public required string RequestId { get; init; }

    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    /// <summary>The transaction of the purchase.</summary>
    [JsonPropertyName("transId")]
    public required long TransId { get; init; }

    [JsonPropertyName("lang")]
    public required string Lang { get; init; }

    /// <summary>May be empty and is signed all the same.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("signature")]
    public string Signature { get; init; } = "";
}
