using System.Security.Cryptography;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>VNPay's signatures: HMAC-SHA512 with the hash secret. Queries and refunds sign raw values joined by <c>|</c>.</summary>
internal static class VNPaySignature
{
    public const int MacLength = HMACSHA512.HashSizeInBytes;

    public static readonly HashAlgorithmName Algorithm = HashAlgorithmName.SHA512;

    /// <summary>Signs values joined by <c>|</c>; an absent one is empty.</summary>
    public static string Sign(ReadOnlySpan<byte> key, params ReadOnlySpan<string?> values)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            Join(ref text, values);
            return text.Sign(Algorithm, key);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>Whether a signature in hex is that of values joined by <c>|</c> by one of the keys.</summary>
    public static bool IsRight(IReadOnlyList<byte[]> keys, string? signature, params ReadOnlySpan<string?> values)
    {
        Span<byte> mac = stackalloc byte[MacLength];
        if (!HexMac.TryDecode(signature, mac))
        {
            return false;
        }

        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            Join(ref text, values);
            return text.Matches(Algorithm, keys, mac);
        }
        finally
        {
            text.Dispose();
        }
    }

    private static void Join(scoped ref SignatureText text, ReadOnlySpan<string?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                text.Append((byte)'|');
            }

            text.Append(values[i]);
        }
    }
}
