using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Identity;

/// <summary>Seals bytes with AES-256-GCM under keys that come from the host's signing keys, for one purpose and one address: version (1),
/// nonce (12), tag (16), ciphertext. The first signing key seals; all of them open. Serves all threads.</summary>
public sealed class KeySeal
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Head = 1 + NonceBytes + TagBytes;

    private readonly byte _version;
    private readonly Lazy<byte[][]> _keys;

    /// <summary>A seal for one purpose.</summary>
    /// <param name="options">The signing keys.</param>
    /// <param name="purpose">What is sealed. What was sealed for another purpose does not open.</param>
    /// <param name="version">The version of what is inside. What has another version does not open.</param>
    public KeySeal(IOptions<QrPilotOptions> options, string purpose, byte version = 1)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(purpose);
        _version = version;
        _keys = new(() => [.. options.Value.SigningKeys.Select(key => HKDF.DeriveKey(
            HashAlgorithmName.SHA256, Convert.FromBase64String(key), outputLength: 32, info: Encoding.UTF8.GetBytes(purpose)))]);
    }

    /// <summary>Seals bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="address">Where they will lie; they do not open elsewhere.</param>
    public byte[] Close(ReadOnlySpan<byte> bytes, string address)
    {
        var result = new byte[Head + bytes.Length];
        result[0] = _version;
        var nonce = result.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_keys.Value[0], TagBytes);
        aes.Encrypt(nonce, bytes, result.AsSpan(Head), result.AsSpan(1 + NonceBytes, TagBytes), About(address));
        return result;
    }

    /// <summary>The bytes, or null where they were not sealed under these keys for this purpose, address and version, or were damaged.</summary>
    /// <param name="bytes">What <see cref="Close"/> gave.</param>
    /// <param name="address">Where they lay.</param>
    public byte[]? Open(ReadOnlySpan<byte> bytes, string address)
    {
        if (bytes.Length < Head || bytes[0] != _version)
        {
            return null;
        }

        var result = new byte[bytes.Length - Head];
        foreach (var key in _keys.Value)
        {
            using var aes = new AesGcm(key, TagBytes);
            try
            {
                aes.Decrypt(bytes.Slice(1, NonceBytes), bytes[Head..], bytes.Slice(1 + NonceBytes, TagBytes), result, About(address));
                return result;
            }
            catch (AuthenticationTagMismatchException)
            {
                // Another key may have sealed it.
            }
        }

        return null;
    }

    private byte[] About(string address) => [_version, .. Encoding.UTF8.GetBytes(address)];
}
