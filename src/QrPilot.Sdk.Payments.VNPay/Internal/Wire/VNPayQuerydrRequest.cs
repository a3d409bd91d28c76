using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.VNPay.Internal.Wire;

/// <summary>The question about a payment (sandbox.vnpayment.vn, "querydr").</summary>
internal sealed class VNPayQuerydrRequest
{
    [JsonPropertyName("vnp_RequestId")]
    public required string RequestId { get; init; }

    [JsonPropertyName("vnp_Version")]
    public required string Version { get; init; }

    [JsonPropertyName("vnp_Command")]
    public required string Command { get; init; }

    [JsonPropertyName("vnp_TmnCode")]
    public required string TmnCode { get; init; }

    [JsonPropertyName("vnp_TxnRef")]
    public required string TxnRef { get; init; }

    [JsonPropertyName("vnp_OrderInfo")]
    public required string OrderInfo { get; init; }

    /// <summary>Optional, and not signed.</summary>
    [JsonPropertyName("vnp_TransactionNo")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TransactionNo { get; init; }

    /// <summary>The vnp_CreateDate of the payment, to the second.</summary>
    [JsonPropertyName("vnp_TransactionDate")]
    public required string TransactionDate { get; init; }

    [JsonPropertyName("vnp_CreateDate")]
    public required string CreateDate { get; init; }

    [JsonPropertyName("vnp_IpAddr")]
    public required string IpAddr { get; init; }

    [JsonPropertyName("vnp_SecureHash")]
    public required string SecureHash { get; init; }
}
