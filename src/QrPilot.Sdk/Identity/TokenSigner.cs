using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Identity;

/// <summary>Makes and checks short signed texts: <c>purpose.field.field.mac</c>. A text made for one purpose is no good for another.</summary>
/// <param name="options">The signing keys.</param>
public sealed class TokenSigner(IOptions<QrPilotOptions> options)
{
    private const int MacBytes = 16;
    private const int MaxTokenLength = 512;
    private readonly Lazy<byte[][]> _keys = new(() => [.. options.Value.SigningKeys.Select(Convert.FromBase64String)]);

    /// <summary>Signs fields.</summary>
    /// <param name="purpose">What the text is for, without dots.</param>
    /// <param name="fields">What it carries, without dots.</param>
    public string Sign(string purpose, params ReadOnlySpan<string> fields)
    {
        var text = string.Concat(purpose, ".", string.Join('.', fields));
        return string.Concat(text, ".", Code(_keys.Value[0], text));
    }

    /// <summary>The fields of a text that was signed for this purpose, or null for any other text.</summary>
    public string[]? Verify(string purpose, string? token)
    {
        if (token is null || token.Length > MaxTokenLength)
        {
            return null;
        }

        var dot = token.LastIndexOf('.');
        if (dot < 0 || !token.StartsWith(purpose + ".", StringComparison.Ordinal))
        {
            return null;
        }

        // The code is compared as text: decoding would forgive other spellings of it and throws on what is no Base64 at all.
        var text = token[..dot];
        var given = MemoryMarshal.AsBytes(token.AsSpan(dot + 1));
        foreach (var key in _keys.Value)
        {
            if (CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(Code(key, text).AsSpan()), given))
            {
                return text[(purpose.Length + 1)..].Split('.');
            }
        }

        return null;
    }

    private static string Code(byte[] key, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)).AsSpan(0, MacBytes));
}
