using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>The answer to query, not signed.</summary>
internal sealed class MoMoQueryResponse : MoMoResponse
{
    /// <summary>The payment's transaction; only for money that moved.</summary>
    [JsonPropertyName("transId")]
    public long? TransId { get; init; }

    /// <summary>The refunds of the payment, refused ones too.</summary>
    [JsonPropertyName("refundTrans")]
    public IReadOnlyList<MoMoRefundTrans?>? RefundTrans { get; init; }
}
