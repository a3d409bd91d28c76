using System.Globalization;
using System.Text.Json.Serialization;
using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;

/// <summary>An open payment: all that is needed to pay it, as it travels in the pay address.</summary>
internal sealed record ZaloPayOrder : ISimulatedOrder
{
    [JsonPropertyName("app_id")]
    public required int AppId { get; init; }

    [JsonPropertyName("app_trans_id")]
    public required string AppTransId { get; init; }

    [JsonPropertyName("app_user")]
    public required string AppUser { get; init; }

    [JsonPropertyName("app_time")]
    public required long AppTime { get; init; }

    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("item")]
    public required string Item { get; init; }

    [JsonPropertyName("embed_data")]
    public required string EmbedData { get; init; }

    /// <summary>Empty for none.</summary>
    [JsonPropertyName("callback_url")]
    public required string CallbackUrl { get; init; }

    /// <summary>The redirecturl of the embedded data; empty for none.</summary>
    [JsonPropertyName("redirect_url")]
    public required string RedirectUrl { get; init; }

    [JsonPropertyName("opened_at")]
    public required long OpenedAt { get; init; }

    [JsonPropertyName("expires_at")]
    public required long ExpiresAt { get; init; }

    [JsonIgnore]
    public string Merchant => AppId.ToString(CultureInfo.InvariantCulture);

    [JsonIgnore]
    public string Key => KeyOf(Merchant, AppTransId);

    string ISimulatedOrder.OrderId => AppTransId;

    long ISimulatedOrder.Asked => Amount;

    bool? ISimulatedOrder.InVietnamese => null;

    public static string KeyOf(string appId, string appTransId) => $"{appId}\n{appTransId}";
}
