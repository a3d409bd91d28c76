using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>The body of <c>POST /v2/gateway/api/confirm</c> (developers.momo.vn v3, "Confirm").</summary>
internal sealed record MoMoConfirmRequest
{
    [JsonPropertyName("partnerCode")]
    public required string PartnerCode { get; init; }

    [JsonPropertyName("requestId")]
    public required string RequestId { get; init; }

    [JsonPropertyName("orderId")]
    public required string OrderId { get; init; }

    /// <summary><c>capture</c> or <c>cancel</c>.</summary>
    [JsonPropertyName("requestType")]
    public required string RequestType { get; init; }

    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    [JsonPropertyName("lang")]
    public required string Lang { get; init; }

    /// <summary>May be empty and is signed all the same.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("signature")]
    public string Signature { get; init; } = "";
}
