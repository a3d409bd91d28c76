using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>The answer to create. A refusal leaves out what does not apply, as MoMo's do. Not signed: captured answers are not.</summary>
internal sealed record MoMoCreateAnswer
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
}
