using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;

/// <summary>What a callback says, in ZaloPay's order.</summary>
internal sealed record ZaloPayCallbackData
{
    [JsonPropertyName("app_id"), JsonPropertyOrder(1)]
    public required int AppId { get; init; }

    [JsonPropertyName("app_trans_id"), JsonPropertyOrder(2)]
    public required string AppTransId { get; init; }

    [JsonPropertyName("app_time"), JsonPropertyOrder(3)]
    public required long AppTime { get; init; }

    [JsonPropertyName("app_user"), JsonPropertyOrder(4)]
    public required string AppUser { get; init; }

    [JsonPropertyName("amount"), JsonPropertyOrder(5)]
    public required long Amount { get; init; }

    [JsonPropertyName("embed_data"), JsonPropertyOrder(6)]
    public required string EmbedData { get; init; }

    [JsonPropertyName("item"), JsonPropertyOrder(7)]
    public required string Item { get; init; }

    [JsonPropertyName("zp_trans_id"), JsonPropertyOrder(8)]
    public required long ZpTransId { get; init; }

    [JsonPropertyName("server_time"), JsonPropertyOrder(9)]
    public required long ServerTime { get; init; }

    /// <summary>38 is the wallet.</summary>
    [JsonPropertyName("channel"), JsonPropertyOrder(10)]
    public int Channel { get; init; } = 38;

    [JsonPropertyName("merchant_user_id"), JsonPropertyOrder(11)]
    public required string MerchantUserId { get; init; }

    [JsonPropertyName("zp_user_id"), JsonPropertyOrder(12)]
    public required string ZpUserId { get; init; }

    [JsonPropertyName("user_fee_amount"), JsonPropertyOrder(13)]
    public long UserFeeAmount { get; init; }

    [JsonPropertyName("discount_amount"), JsonPropertyOrder(14)]
    public long DiscountAmount { get; init; }
}
