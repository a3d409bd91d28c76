using System.Security.Cryptography;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>The text that MoMo signs: <c>accessKey=...&amp;name=value&amp;name=value</c>, names from a to z.</summary>
/// <remarks>Source: developers.momo.vn, "Signature" of the v3 documentation: HMAC-SHA256 with the secret key over raw, not
/// percent-encoded values; an empty value is kept as <c>name=</c>. Nothing is normalised: MoMo signs the code points it got.</remarks>
internal static class MoMoSigning
{
    /// <summary>The bytes of a signature.</summary>
    public const int MacLength = HMACSHA256.HashSizeInBytes;

    /// <summary>Begins a text with the access key.</summary>
    public static void Begin(this scoped ref SignatureText text, MoMoMerchant merchant)
    {
        text.Append("accessKey="u8);
        text.Append(merchant.AccessKey);
    }

    public static void Add(this scoped ref SignatureText text, scoped ReadOnlySpan<byte> name, string? value)
    {
        text.Name(name);
        text.Append(value);
    }

    public static void Add(this scoped ref SignatureText text, scoped ReadOnlySpan<byte> name, long? value)
    {
        text.Name(name);
        if (value is { } number)
        {
            text.Append(number);
        }
    }

    /// <summary>Our signature of the text.</summary>
    public static string Sign(this scoped ref SignatureText text, MoMoMerchant merchant) =>
        text.Sign(HashAlgorithmName.SHA256, merchant.SecretKey);

    /// <summary>Whether a signature of MoMo's is that of the text.</summary>
    public static bool IsSigned(this scoped ref SignatureText text, MoMoMerchant merchant, scoped ReadOnlySpan<byte> mac) =>
        text.Matches(HashAlgorithmName.SHA256, merchant.Keys, mac);

    private static void Name(this scoped ref SignatureText text, scoped ReadOnlySpan<byte> name)
    {
        text.Append((byte)'&');
        text.Append(name);
        text.Append((byte)'=');
    }
}
