using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;

/// <summary>The answer to a call. What does not apply is left out. Not signed, as ZaloPay's.</summary>
internal sealed record ZaloPayAnswer
{
    [JsonPropertyName("return_code")]
    public required int ReturnCode { get; init; }

    [JsonPropertyName("return_message")]
    public required string ReturnMessage { get; init; }

    [JsonPropertyName("sub_return_code")]
    public required int SubReturnCode { get; init; }

    [JsonPropertyName("sub_return_message")]
    public required string SubReturnMessage { get; init; }

    [JsonPropertyName("order_url")]
    public string? OrderUrl { get; init; }

    [JsonPropertyName("zp_trans_token")]
    public string? ZpTransToken { get; init; }

    [JsonPropertyName("order_token")]
    public string? OrderToken { get; init; }

    [JsonPropertyName("qr_code")]
    public string? QrCode { get; init; }

    [JsonPropertyName("is_processing")]
    public bool? IsProcessing { get; init; }

    [JsonPropertyName("amount")]
    public long? Amount { get; init; }

    [JsonPropertyName("zp_trans_id")]
    public long? ZpTransId { get; init; }

    [JsonPropertyName("server_time")]
    public long? ServerTime { get; init; }

    [JsonPropertyName("discount_amount")]
    public long? DiscountAmount { get; init; }

    [JsonPropertyName("refund_id")]
    public long? RefundId { get; init; }
}
