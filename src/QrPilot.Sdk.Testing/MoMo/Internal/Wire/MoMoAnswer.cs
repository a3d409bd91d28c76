using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>The answer to a call. What does not apply is left out, as MoMo does. Not signed: captured answers are not.</summary>
internal sealed record MoMoAnswer
{
    [JsonPropertyName("partnerCode")]
    public string? PartnerCode { get; init; }

    [JsonPropertyName("orderId")]
    public string? OrderId { get; init; }

    [JsonPropertyName("requestId")]
    public string? RequestId { get; init; }

    [JsonPropertyName("amount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Amount { get; init; }

    [JsonPropertyName("extraData")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExtraData { get; init; }

    [JsonPropertyName("transId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? TransId { get; init; }

    [JsonPropertyName("payType")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PayType { get; init; }

    [JsonPropertyName("paymentOption")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PaymentOption { get; init; }

    [JsonPropertyName("requestType")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestType { get; init; }

    [JsonPropertyName("refundTrans")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MoMoRefundTrans>? RefundTrans { get; init; }

    [JsonPropertyName("responseTime")]
    public required long ResponseTime { get; init; }

    [JsonPropertyName("message")]
    public required string Message { get; init; }

    [JsonPropertyName("resultCode")]
    public required int ResultCode { get; init; }

    [JsonPropertyName("payUrl")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PayUrl { get; init; }

    [JsonPropertyName("deeplink")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Deeplink { get; init; }

    [JsonPropertyName("qrCodeUrl")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? QrCodeUrl { get; init; }

    [JsonPropertyName("subErrors")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MoMoSubError>? SubErrors { get; init; }

    /// <summary>An answer that tells a code and no more.</summary>
    public static MoMoAnswer Refusal(
        int code,
        long now,
        string? partnerCode = null,
        string? orderId = null,
        string? requestId = null,
        IReadOnlyList<MoMoSubError>? subErrors = null) => new()
        {
            PartnerCode = partnerCode,
            OrderId = orderId,
            RequestId = requestId,
            ResponseTime = now,
            Message = MoMoCodes.MessageOf(code, "en"),
            ResultCode = code,
            SubErrors = subErrors,
        };
}
