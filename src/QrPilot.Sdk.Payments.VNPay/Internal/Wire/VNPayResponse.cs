using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.VNPay.Internal.Wire;

/// <summary>The answer to querydr and refund. Refusals leave most fields out, so everything is nullable.</summary>
internal sealed class VNPayResponse
{
    [JsonPropertyName("vnp_ResponseId")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? ResponseId { get; init; }

    [JsonPropertyName("vnp_Command")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? Command { get; init; }

    [JsonPropertyName("vnp_ResponseCode")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? ResponseCode { get; init; }

    [JsonPropertyName("vnp_Message")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? Message { get; init; }

    [JsonPropertyName("vnp_TmnCode")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? TmnCode { get; init; }

    [JsonPropertyName("vnp_TxnRef")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? TxnRef { get; init; }

    [JsonPropertyName("vnp_Amount")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? Amount { get; init; }

    [JsonPropertyName("vnp_BankCode")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? BankCode { get; init; }

    [JsonPropertyName("vnp_PayDate")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? PayDate { get; init; }

    [JsonPropertyName("vnp_TransactionNo")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? TransactionNo { get; init; }

    [JsonPropertyName("vnp_TransactionType")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? TransactionType { get; init; }

    [JsonPropertyName("vnp_TransactionStatus")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? TransactionStatus { get; init; }

    [JsonPropertyName("vnp_OrderInfo")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? OrderInfo { get; init; }

    /// <summary>In answers to querydr only.</summary>
    [JsonPropertyName("vnp_PromotionCode")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? PromotionCode { get; init; }

    /// <summary>In answers to querydr only.</summary>
    [JsonPropertyName("vnp_PromotionAmount")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? PromotionAmount { get; init; }

    [JsonPropertyName("vnp_SecureHash")]
    [JsonConverter(typeof(VNPayTextConverter))]
    public string? SecureHash { get; init; }
}
