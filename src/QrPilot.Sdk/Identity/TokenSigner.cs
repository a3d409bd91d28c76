using System.Buffers.Text;
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
        return string.Concat(text, ".", Base64Url.EncodeToString(Mac(_keys.Value[0], text)));
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

        // The signature is compared as written: decoding it would let several spellings of the same bytes pass.
        var given = Encoding.UTF8.GetBytes(token[(dot + 1)..]);
        var text = token[..dot];
        foreach (var key in _keys.Value)
        {
            if (CryptographicOperations.FixedTimeEquals(Base64Url.EncodeToUtf8(Mac(key, text)), given))
            {
                return text[(purpose.Length + 1)..].Split('.');
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)).AsSpan(0, MacBytes);
}
