using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>The simulator's own signing code; it shares nothing with the gateway that it tests.</summary>
/// <remarks>Source: developers.momo.vn v3, "Signature": HMAC-SHA256, lower-case hex, over raw <c>name=value</c> pairs in alphabetical order.</remarks>
internal static class MoMoSigner
{
    private const long SmallestTransaction = 1_000_000_000_000;
    private const long Transactions = 9_000_000_000_000;

    public static string Sign(string secretKey, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(value);
        }

        return Convert.ToHexStringLower(Mac(secretKey, text.ToString()));
    }

    public static byte[] Mac(string secretKey, string text) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(text));

    public static bool Same(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    /// <summary>The transaction of an order: thirteen digits that depend on nothing else, so paying again announces the same one.</summary>
    public static long TransactionOf(string partnerCode, string orderId, string salt = "")
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{partnerCode}\n{orderId}{salt}"));
        return SmallestTransaction + (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) % Transactions);
    }

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
