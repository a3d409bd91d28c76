using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>Builds the text that MoMo signs, <c>name=value&amp;name=value</c>, as UTF-8 bytes exactly as given, and signs it.</summary>
/// <remarks>Source: developers.momo.vn, "Signature" of the v3 documentation: HMAC-SHA256 with the secret key over raw,
/// not percent-encoded values; an empty value is kept as <c>name=</c>. Nothing is normalised: MoMo signs the code points it got.</remarks>
internal ref struct MoMoSignatureText
{
    /// <summary>The bytes of a signature.</summary>
    public const int MacLength = HMACSHA256.HashSizeInBytes;

    /// <summary>A buffer of this size holds nearly every message without renting.</summary>
    public const int UsualLength = 1024;

    private Span<byte> _buffer;
    private byte[]? _rented;
    private int _length;

    public MoMoSignatureText(Span<byte> buffer) => _buffer = buffer;

    /// <summary>The text so far.</summary>
    public readonly ReadOnlySpan<byte> Text => _buffer[.._length];

    public void Add(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        Name(name, value.Length);
        value.CopyTo(_buffer[_length..]);
        _length += value.Length;
    }

    public void Add(scoped ReadOnlySpan<byte> name, string? value)
    {
        Name(name, Encoding.UTF8.GetMaxByteCount(value?.Length ?? 0));
        _length += Encoding.UTF8.GetBytes(value ?? "", _buffer[_length..]);
    }

    public void Add(scoped ReadOnlySpan<byte> name, long value)
    {
        Name(name, 20);
        Utf8Formatter.TryFormat(value, _buffer[_length..], out var written);
        _length += written;
    }

    /// <summary>The signature of the text so far, as raw bytes.</summary>
    public readonly void Sign(scoped ReadOnlySpan<byte> key, scoped Span<byte> mac) => HMACSHA256.HashData(key, Text, mac);

    /// <summary>The signature of the text so far, in lower-case hex.</summary>
    public readonly string Sign(scoped ReadOnlySpan<byte> key)
    {
        Span<byte> mac = stackalloc byte[MacLength];
        Sign(key, mac);
        return Convert.ToHexStringLower(mac);
    }

    /// <summary>Whether a signature is that of the text so far; takes the same time wherever they differ.</summary>
    public readonly bool Matches(scoped ReadOnlySpan<byte> key, scoped ReadOnlySpan<byte> mac)
    {
        Span<byte> expected = stackalloc byte[MacLength];
        Sign(key, expected);
        return CryptographicOperations.FixedTimeEquals(expected, mac);
    }

    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            _buffer = default;
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    private void Name(scoped ReadOnlySpan<byte> name, int valueLength)
    {
        var needed = _length + name.Length + valueLength + 2;
        if (needed > _buffer.Length)
        {
            Grow(needed);
        }

        if (_length > 0)
        {
            _buffer[_length++] = (byte)'&';
        }

        name.CopyTo(_buffer[_length..]);
        _length += name.Length;
        _buffer[_length++] = (byte)'=';
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _buffer.Length * 2));
        Text.CopyTo(larger);
        var old = _rented;
        _buffer = larger;
        _rented = larger;
        if (old is not null)
        {
            ArrayPool<byte>.Shared.Return(old, clearArray: true);
        }
    }
}
