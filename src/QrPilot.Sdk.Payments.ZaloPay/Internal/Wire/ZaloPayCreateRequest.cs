using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

/// <summary>The body of <c>POST /v2/create</c> (docs.zalopay.vn, order-create).</summary>
internal sealed class ZaloPayCreateRequest
{
    [JsonPropertyName("app_id")]
    public required int AppId { get; init; }

    [JsonPropertyName("app_user")]
    public required string AppUser { get; init; }

    [JsonPropertyName("app_trans_id")]
    public required string AppTransId { get; init; }

    /// <summary>Milliseconds since 1970; within 15 minutes of ZaloPay's clock.</summary>
    [JsonPropertyName("app_time")]
    public required long AppTime { get; init; }

    [JsonPropertyName("expire_duration_seconds")]
    public required long ExpireDurationSeconds { get; init; }

    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("callback_url")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CallbackUrl { get; init; }

    /// <summary>A JSON array as text.</summary>
    [JsonPropertyName("item")]
    public required string Item { get; init; }

    /// <summary>A JSON object as text.</summary>
    [JsonPropertyName("embed_data")]
    public required string EmbedData { get; init; }

    [JsonPropertyName("mac")]
    public required string Mac { get; init; }
}
