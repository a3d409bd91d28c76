using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.VNPay.Internal.Wire;

/// <summary>The request to give money back (sandbox.vnpayment.vn, "refund").</summary>
internal sealed class VNPayRefundRequest
{
    [JsonPropertyName("vnp_RequestId")]
    public required string RequestId { get; init; }

    [JsonPropertyName("vnp_Version")]
    public required string Version { get; init; }

    [JsonPropertyName("vnp_Command")]
    public required string Command { get; init; }

    [JsonPropertyName("vnp_TmnCode")]
    public required string TmnCode { get; init; }

    /// <summary>02 gives all back, 03 a part.</summary>
    [JsonPropertyName("vnp_TransactionType")]
    public required string TransactionType { get; init; }

    [JsonPropertyName("vnp_TxnRef")]
    public required string TxnRef { get; init; }

    [JsonPropertyName("vnp_Amount")]
    public required string Amount { get; init; }

    [JsonPropertyName("vnp_OrderInfo")]
    public required string OrderInfo { get; init; }

    [JsonPropertyName("vnp_TransactionNo")]
    public required string TransactionNo { get; init; }

    /// <summary>The vnp_CreateDate of the payment, to the second.</summary>
    [JsonPropertyName("vnp_TransactionDate")]
    public required string TransactionDate { get; init; }

    [JsonPropertyName("vnp_CreateBy")]
    public required string CreateBy { get; init; }

    [JsonPropertyName("vnp_CreateDate")]
    public required string CreateDate { get; init; }

    [JsonPropertyName("vnp_IpAddr")]
    public required string IpAddr { get; init; }

    [JsonPropertyName("vnp_SecureHash")]
    public required string SecureHash { get; init; }
}
