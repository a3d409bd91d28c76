using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>The body of <c>POST /v2/gateway/api/create</c> (developers.momo.vn v3, "One-time payments").</summary>
internal sealed record MoMoCreateRequest
{
    [JsonPropertyName("partnerCode")]
    public required string PartnerCode { get; init; }

    /// <summary>MoMo's idempotency key, kept at least 31 days.</summary>
    [JsonPropertyName("requestId")]
    public required string RequestId { get; init; }

    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    [JsonPropertyName("orderId")]
    public required string OrderId { get; init; }

    [JsonPropertyName("orderInfo")]
    public required string OrderInfo { get; init; }

    [JsonPropertyName("redirectUrl")]
    public required string RedirectUrl { get; init; }

    [JsonPropertyName("ipnUrl")]
    public required string IpnUrl { get; init; }

    [JsonPropertyName("requestType")]
    public required string RequestType { get; init; }

    [JsonPropertyName("extraData")]
    public required string ExtraData { get; init; }

    /// <summary>Sent only when it is false; true is MoMo's default. Not signed.</summary>
    [JsonPropertyName("autoCapture")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AutoCapture { get; init; }

    [JsonPropertyName("lang")]
    public required string Lang { get; init; }

    [JsonPropertyName("signature")]
    public string Signature { get; init; } = "";
}
