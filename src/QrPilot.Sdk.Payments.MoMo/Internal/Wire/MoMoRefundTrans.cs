using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>One refund in the answer to query.</summary>
internal sealed class MoMoRefundTrans
{
    /// <summary>The refund's own order id, not the purchase's.</summary>
    [JsonPropertyName("orderId")]
    public string? OrderId { get; init; }

    [JsonPropertyName("amount")]
    public long? Amount { get; init; }

    [JsonPropertyName("resultCode")]
    public int? ResultCode { get; init; }

    [JsonPropertyName("transId")]
    public long? TransId { get; init; }

    /// <summary>Its type is not documented.</summary>
    [JsonPropertyName("createdTime")]
    public JsonElement CreatedTime { get; init; }
}
