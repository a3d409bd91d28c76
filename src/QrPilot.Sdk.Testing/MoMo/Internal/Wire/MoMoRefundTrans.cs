using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>A refund of the payment that was asked about.</summary>
internal sealed record MoMoRefundTrans
{
    [JsonPropertyName("orderId")]
    public required string OrderId { get; init; }

    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    [JsonPropertyName("resultCode")]
    public required int ResultCode { get; init; }

    [JsonPropertyName("transId")]
    public required long TransId { get; init; }

    [JsonPropertyName("createdTime")]
    public required long CreatedTime { get; init; }
}
