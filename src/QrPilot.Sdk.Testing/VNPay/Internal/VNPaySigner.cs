using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.VNPay.Internal;

/// <summary>Signs as VNPay does.</summary>
/// <remarks>Source: sandbox.vnpayment.vn/apis/docs/thanh-toan-pay and querydr&amp;refund: HMAC-SHA512, lower-case hex. Pay addresses, returns
/// and notifications: the sorted, form-encoded query of all filled <c>vnp_</c> parameters. Calls: the values, joined by bars.</remarks>
internal static class VNPaySigner
{
    public const string HashField = "vnp_SecureHash";

    /// <summary>The text under the hash of a query.</summary>
    public static string Text(IReadOnlyDictionary<string, string> fields) => string.Join('&', fields
        .Where(field => field.Key.StartsWith("vnp_", StringComparison.Ordinal) && field.Value.Length > 0 && field.Key != HashField)
        .OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => $"{FormText.Encode(field.Key)}={FormText.Encode(field.Value)}"));

    /// <summary>The query with its hash last.</summary>
    public static string Query(IReadOnlyDictionary<string, string> fields, string hashSecret)
    {
        var text = Text(fields);
        return $"{text}&{HashField}={Hash(hashSecret, text)}";
    }

    public static string Hash(string hashSecret, string text) => Mac.Sha512Hex(hashSecret, text);

    /// <summary>VNPay takes hex of either case.</summary>
    public static bool IsHash(string hash, string hashSecret, string text) => Mac.Same(hash.ToLowerInvariant(), Hash(hashSecret, text));
}
