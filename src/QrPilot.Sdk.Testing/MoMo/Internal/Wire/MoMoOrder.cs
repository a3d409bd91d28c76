using System.Text.Json.Serialization;
using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>An open payment: all that is needed to pay it, as it travels in the pay address.</summary>
internal sealed record MoMoOrder : ISimulatedOrder
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

    [JsonPropertyName("autoCapture")]
    public required bool AutoCapture { get; init; }

    [JsonPropertyName("openedAt")]
    public required long OpenedAt { get; init; }

    [JsonPropertyName("expiresAt")]
    public required long ExpiresAt { get; init; }

    string ISimulatedOrder.Merchant => PartnerCode;

    /// <summary>Under which the ledger keeps it.</summary>
    [JsonIgnore]
    public string Key => KeyOf(PartnerCode, OrderId);

    long ISimulatedOrder.Asked => Amount;

    string ISimulatedOrder.Description => OrderInfo;

    bool? ISimulatedOrder.InVietnamese => Lang == "vi";

    public static string KeyOf(string partnerCode, string orderId) => $"{partnerCode}\n{orderId}";
}
