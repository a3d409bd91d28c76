using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

/// <summary>The body of <c>POST /v2/query</c> (docs.zalopay.vn, order-query).</summary>
internal sealed class ZaloPayQueryRequest
{
    [JsonPropertyName("app_id")]
    public required int AppId { get; init; }

    [JsonPropertyName("app_trans_id")]
    public required string AppTransId { get; init; }

    [JsonPropertyName("mac")]
    public required string Mac { get; init; }
}
