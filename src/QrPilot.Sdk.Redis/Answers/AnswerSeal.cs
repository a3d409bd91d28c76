using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Redis.Answers;

/// <summary>Seals bytes with AES-256-GCM under a key that comes from the host's first signing key, for one address: version (1), nonce
/// (12), tag (16), ciphertext. Whoever reads or writes Redis learns no answer and makes none.</summary>
internal sealed class AnswerSeal(IOptions<QrPilotOptions> options)
{
    /// <summary>Rises with every change of <see cref="AnswerBytes"/>; bytes of another version are not read.</summary>
    private const byte Version = 1;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Head = 1 + NonceBytes + TagBytes;

    private readonly Lazy<byte[]> _key = new(() => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Convert.FromBase64String(options.Value.SigningKeys[0]),
        outputLength: 32,
        info: "qrpilot answers in redis"u8.ToArray()));

    public byte[] Close(ReadOnlySpan<byte> bytes, string address)
    {
        var result = new byte[Head + bytes.Length];
        result[0] = Version;
        var nonce = result.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key.Value, TagBytes);
        aes.Encrypt(nonce, bytes, result.AsSpan(Head), result.AsSpan(1 + NonceBytes, TagBytes), About(address));
        return result;
    }

    /// <summary>The bytes, or null where they were not sealed here for this address and version, or were damaged.</summary>
    public byte[]? Open(ReadOnlySpan<byte> bytes, string address)
    {
        if (bytes.Length < Head || bytes[0] != Version)
        {
            return null;
        }

        var result = new byte[bytes.Length - Head];
        using var aes = new AesGcm(_key.Value, TagBytes);
        try
        {
            aes.Decrypt(bytes.Slice(1, NonceBytes), bytes[Head..], bytes.Slice(1 + NonceBytes, TagBytes), result, About(address));
            return result;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] About(string address) => [Version, .. Encoding.UTF8.GetBytes(address)];
}
