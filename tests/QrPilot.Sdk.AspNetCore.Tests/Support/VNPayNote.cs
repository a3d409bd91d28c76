using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Payments.VNPay;

namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>A notification of VNPay's, signed here, so that a test may say anything in it.</summary>
internal sealed record VNPayNote(string Account, string Reference, long Amount)
{
    public string Transaction { get; init; } = "14000001";

    public string Code { get; init; } = "00";

    public static VNPayAccountOptions AccountOf(string account) => new() { Tenant = account, TmnCode = TerminalOf(account), HashSecret = SecretOf(account) };

    /// <summary>The query string, without its question mark.</summary>
    /// <param name="secret">What it is signed with; the account's secret when absent.</param>
    public string Sign(string? secret = null)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["vnp_Amount"] = (Amount * 100).ToString(CultureInfo.InvariantCulture),
            ["vnp_BankCode"] = "NCB",
            ["vnp_OrderInfo"] = "Thanh toan tai Quan Pho",
            ["vnp_PayDate"] = "20260314120500",
            ["vnp_ResponseCode"] = Code,
            ["vnp_TmnCode"] = TerminalOf(Account),
            ["vnp_TransactionNo"] = Transaction,
            ["vnp_TransactionStatus"] = Code == "00" ? "00" : "02",
            ["vnp_TxnRef"] = Reference,
        };
        var query = string.Join('&', fields.Select(field => $"{field.Key}={WebUtility.UrlEncode(field.Value)}"));
        var hash = HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret ?? SecretOf(Account)), Encoding.UTF8.GetBytes(query));
        return $"{query}&vnp_SecureHash={Convert.ToHexStringLower(hash)}";
    }

    private static string TerminalOf(string account) => account.ToUpperInvariant();

    private static string SecretOf(string account) => $"the hash secret of {account}";
}
