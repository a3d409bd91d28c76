using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

/// <summary>The answer to query.</summary>
internal sealed class ZaloPayQueryResponse : ZaloPayResponse
{
    [JsonPropertyName("is_processing")]
    public bool? IsProcessing { get; init; }

    [JsonPropertyName("amount")]
    [JsonConverter(typeof(ZaloPayNumberConverter))]
    public long? Amount { get; init; }

    [JsonPropertyName("zp_trans_id")]
    [JsonConverter(typeof(ZaloPayNumberConverter))]
    public long? ZpTransId { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    [JsonPropertyName("server_time")]
    [JsonConverter(typeof(ZaloPayNumberConverter))]
    public long? ServerTime { get; init; }
}
