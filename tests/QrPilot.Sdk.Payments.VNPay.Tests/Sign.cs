using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

/// <summary>Signs as VNPay does, without the code under test.</summary>
internal static class Sign
{
    private static readonly string[] RefundSlots =
    [
        "vnp_ResponseId", "vnp_Command", "vnp_ResponseCode", "vnp_Message", "vnp_TmnCode", "vnp_TxnRef", "vnp_Amount", "vnp_BankCode",
        "vnp_PayDate", "vnp_TransactionNo", "vnp_TransactionType", "vnp_TransactionStatus", "vnp_OrderInfo",
    ];

    private static readonly string[] QuerySlots = [.. RefundSlots, "vnp_PromotionCode", "vnp_PromotionAmount"];

    public static string Mac(string text, string key = TestVNPay.Secret) =>
        Convert.ToHexStringLower(HMACSHA512.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    /// <summary>A signed query: sorted, with .NET's own form encoding, as VNPay's C# sample writes it.</summary>
    public static string Query(IEnumerable<(string Name, string Value)> fields, string key = TestVNPay.Secret)
    {
        var text = string.Join('&', fields.Where(field => field.Value != "").OrderBy(field => field.Name, StringComparer.Ordinal)
            .Select(field => $"{field.Name}={WebUtility.UrlEncode(field.Value)}"));
        return $"{text}&vnp_SecureHash={Mac(text, key)}";
    }

    /// <summary>Puts the right signature into an answer.</summary>
    public static string Answer(JsonObject answer, string key = TestVNPay.Secret)
    {
        var slots = (string?)answer["vnp_Command"] == "refund" ? RefundSlots : QuerySlots;
        answer["vnp_SecureHash"] = Mac(string.Join('|', slots.Select(slot => (string?)answer[slot])), key);
        return answer.ToJsonString();
    }
}
