using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>What all answers have. Refusals leave most fields out or null them (seen with code 41), so everything is nullable.</summary>
internal abstract class MoMoResponse
{
    [JsonPropertyName("partnerCode")]
    public string? PartnerCode { get; init; }

    [JsonPropertyName("requestId")]
    public string? RequestId { get; init; }

    [JsonPropertyName("orderId")]
    public string? OrderId { get; init; }

    [JsonPropertyName("amount")]
    public long? Amount { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    [JsonPropertyName("responseTime")]
    public long? ResponseTime { get; init; }

    [JsonPropertyName("message")]
    public string? Message { get; init; }

    [JsonPropertyName("resultCode")]
    public int? ResultCode { get; init; }

    /// <summary>The result code of an answer that was found to have one.</summary>
    [JsonIgnore]
    public int Code => ResultCode.GetValueOrDefault(-1);
}
