using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>An open payment: all that is needed to pay it. It travels in the pay address, so the simulator keeps none.</summary>
internal sealed record MoMoOrder
{
    [JsonPropertyName("partnerCode")]
    public required string PartnerCode { get; init; }

    [JsonPropertyName("orderId")]
    public required string OrderId { get; init; }

    [JsonPropertyName("requestId")]
    public required string RequestId { get; init; }

    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    [JsonPropertyName("orderInfo")]
    public required string OrderInfo { get; init; }

    [JsonPropertyName("extraData")]
    public required string ExtraData { get; init; }

    [JsonPropertyName("ipnUrl")]
    public required string IpnUrl { get; init; }

    [JsonPropertyName("redirectUrl")]
    public required string RedirectUrl { get; init; }

    [JsonPropertyName("lang")]
    public required string Lang { get; init; }
}
