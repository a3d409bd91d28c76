using System.Globalization;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.VNPay.Internal.Wire;

namespace QrPilot.Sdk.Testing.VNPay.Internal;

/// <summary>Checks a pay address as VNPay does: the terminal (02), the signature (70), then everything else (03).</summary>
/// <remarks>Source: sandbox.vnpayment.vn/apis/docs/thanh-toan-pay/pay.html; the codes are those of its own error page. Which code VNPay picks
/// when several apply is not published, and the limits of the amount are those of a community library.</remarks>
internal static class VNPayPageCheck
{
    private const long SmallestAmount = 5_000;
    private const long LargestAmount = 1_000_000_000;
    private const long MostAhead = 15 * 60 * 1_000;

    public static readonly PageRefusal Exists = new("01", "vnp_TxnRef belongs to another payment of this day.");
    public static readonly PageRefusal TooLate = new("15", "vnp_ExpireDate is over, by the clock of Vietnam.");

    private static readonly PageRefusal BadMerchant = new("02", "vnp_TmnCode is not known.");
    private static readonly PageRefusal BadSignature = new("70", "vnp_SecureHash does not fit the parameters.");

    public static (VNPayOrder? Order, PageRefusal? Refusal) Run(string query, GatewaySimulatorOptions options, long now)
    {
        if (FormText.Read(query) is not { } fields)
        {
            return (null, BadData("a parameter comes twice"));
        }

        if (options.VNPayMerchants.FirstOrDefault(merchant => merchant.TmnCode == Of(fields, "vnp_TmnCode")) is not { } merchant)
        {
            return (null, BadMerchant);
        }

        if (!VNPaySigner.IsHash(Of(fields, VNPaySigner.HashField), merchant.HashSecret, VNPaySigner.Text(fields)))
        {
            return (null, BadSignature);
        }

        var isAmount = long.TryParse(Of(fields, "vnp_Amount"), NumberStyles.None, CultureInfo.InvariantCulture, out var amount);
        var isCreated = VietnamTime.TryRead(Of(fields, "vnp_CreateDate"), out var createdAt);
        var isLimited = VietnamTime.TryRead(Of(fields, "vnp_ExpireDate"), out var expiresAt);
        var mistake = FirstMistake(
            (Of(fields, "vnp_Version") == "2.1.0", "vnp_Version must be 2.1.0"),
            (Of(fields, "vnp_Command") == "pay", "vnp_Command must be pay"),
            (!fields.ContainsKey("vnp_SecureHashType"), "vnp_SecureHashType does not belong to version 2.1.0"),
            (isAmount && amount % 100 == 0, "vnp_Amount must be a hundred times the amount"),
            (amount is >= SmallestAmount * 100 and < LargestAmount * 100, "vnp_Amount is out of range"),
            (isCreated, "vnp_CreateDate must be yyyyMMddHHmmss"),
            (createdAt <= now + MostAhead, "vnp_CreateDate lies ahead of the clock of Vietnam"),
            (isLimited && expiresAt > createdAt, "vnp_ExpireDate must be yyyyMMddHHmmss, after vnp_CreateDate"),
            (Of(fields, "vnp_CurrCode") == "VND", "vnp_CurrCode must be VND"),
            (Of(fields, "vnp_IpAddr").Length is >= 7 and <= 45, "vnp_IpAddr must have 7 to 45 characters"),
            (Of(fields, "vnp_Locale") is "vn" or "en", "vnp_Locale must be vn or en"),
            (IsPlain(Of(fields, "vnp_OrderInfo"), 255), "vnp_OrderInfo must have 1 to 255 characters without diacritics"),
            (IsPlain(Of(fields, "vnp_OrderType"), 100), "vnp_OrderType must have 1 to 100 characters"),
            (Of(fields, "vnp_ReturnUrl") is { Length: >= 10 and <= 255 } url && WebAddress.IsValid(url), "vnp_ReturnUrl must be an address"),
            (IsPlain(Of(fields, "vnp_TxnRef"), 100), "vnp_TxnRef must have 1 to 100 characters"),
            (Of(fields, "vnp_BankCode").Length is 0 or (>= 3 and <= 20), "vnp_BankCode must have 3 to 20 characters"));
        return mistake is not null ? (null, BadData(mistake)) : (
            new VNPayOrder
            {
                TmnCode = merchant.TmnCode,
                TxnRef = fields["vnp_TxnRef"],
                Asked = amount / 100,
                CreateDate = fields["vnp_CreateDate"],
                OrderInfo = fields["vnp_OrderInfo"],
                ReturnUrl = fields["vnp_ReturnUrl"],
                Locale = fields["vnp_Locale"],
                BankCode = Of(fields, "vnp_BankCode") is { Length: > 0 } bank ? bank : "NCB",
                SecureHash = fields[VNPaySigner.HashField].ToLowerInvariant(),
                OpenedAt = createdAt,
                ExpiresAt = expiresAt,
            },
            null);
    }

    private static PageRefusal BadData(string mistake) => new("03", $"The data are not right: {mistake}.");

    private static string? FirstMistake(params ReadOnlySpan<(bool Fulfilled, string Mistake)> rules)
    {
        foreach (var (fulfilled, mistake) in rules)
        {
            if (!fulfilled)
            {
                return mistake;
            }
        }

        return null;
    }

    private static bool IsPlain(string text, int longest) =>
        text.Length > 0 && text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static string Of(Dictionary<string, string> fields, string name) => fields.GetValueOrDefault(name, "");
}
