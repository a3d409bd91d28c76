using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.VNPay.Internal.Wire;

/// <summary>The answer to querydr and refund. What does not apply is left out and signed as empty.</summary>
internal sealed record VNPayReply
{
    [JsonPropertyName("vnp_ResponseId")]
    public required string ResponseId { get; init; }

    [JsonPropertyName("vnp_Command")]
    public string? Command { get; init; }

    [JsonPropertyName("vnp_ResponseCode")]
    public required string ResponseCode { get; init; }

    [JsonPropertyName("vnp_Message")]
    public required string Message { get; init; }

    [JsonPropertyName("vnp_TmnCode")]
    public string? TmnCode { get; init; }

    [JsonPropertyName("vnp_TxnRef")]
    public string? TxnRef { get; init; }

    /// <summary>A hundred times the đồng.</summary>
    [JsonPropertyName("vnp_Amount")]
    public string? Amount { get; init; }

    [JsonPropertyName("vnp_BankCode")]
    public string? BankCode { get; init; }

    [JsonPropertyName("vnp_PayDate")]
    public string? PayDate { get; init; }

    [JsonPropertyName("vnp_TransactionNo")]
    public string? TransactionNo { get; init; }

    [JsonPropertyName("vnp_TransactionType")]
    public string? TransactionType { get; init; }

    [JsonPropertyName("vnp_TransactionStatus")]
    public string? TransactionStatus { get; init; }

    [JsonPropertyName("vnp_OrderInfo")]
    public string? OrderInfo { get; init; }

    [JsonPropertyName("vnp_PromotionCode")]
    public string? PromotionCode { get; init; }

    [JsonPropertyName("vnp_PromotionAmount")]
    public string? PromotionAmount { get; init; }

    [JsonPropertyName("vnp_SecureHash")]
    public string? SecureHash { get; init; }

    /// <summary>The same answer, signed over its slots: fifteen for querydr, thirteen for refund.</summary>
    public VNPayReply Signed(string hashSecret)
    {
        var text = string.Join(
            '|',
            ResponseId,
            Command,
            ResponseCode,
            Message,
            TmnCode,
            TxnRef,
            Amount,
            BankCode,
            PayDate,
            TransactionNo,
            TransactionType,
            TransactionStatus,
            OrderInfo);
        return this with
        {
            SecureHash = VNPaySigner.Hash(hashSecret, Command == VNPayApi.Refund ? text : $"{text}|{PromotionCode}|{PromotionAmount}"),
        };
    }
}
