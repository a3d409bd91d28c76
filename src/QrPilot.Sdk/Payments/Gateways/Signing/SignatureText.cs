using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.Payments.Gateways.Signing;

/// <summary>Builds a text to be signed, as UTF-8 bytes exactly as given: nothing is normalised or encoded. Lives on the stack; rents when
/// it outgrows the buffer it was given. Dispose it.</summary>
/// <param name="buffer">Where to build; <see cref="UsualLength"/> bytes hold nearly every message.</param>
public ref struct SignatureText(Span<byte> buffer)
{
    /// <summary>A buffer of this size holds nearly every message without renting.</summary>
    public const int UsualLength = 1024;

    private Span<byte> _buffer = buffer;
    private byte[]? _rented;
    private int _length;

    /// <summary>The text so far.</summary>
    public readonly ReadOnlySpan<byte> Text => _buffer[.._length];

    /// <summary>Adds bytes.</summary>
    public void Append(scoped ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(_buffer[_length..]);
        _length += value.Length;
    }

    /// <summary>Adds a text; null is empty.</summary>
    public void Append(string? value)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(value?.Length ?? 0));
        _length += Encoding.UTF8.GetBytes(value ?? "", _buffer[_length..]);
    }

    /// <summary>Adds a number in plain digits.</summary>
    public void Append(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, _buffer[_length..], out var written);
        _length += written;
    }

    /// <summary>Adds one byte.</summary>
    public void Append(byte value)
    {
        Reserve(1);
        _buffer[_length++] = value;
    }

    /// <summary>Whether a signature is the HMAC of the text by one of the keys; takes the same time wherever they differ.</summary>
    /// <param name="algorithm">SHA-256 or SHA-512.</param>
    /// <param name="keys">The keys in force: more than one during a rotation.</param>
    /// <param name="mac">The signature as raw bytes.</param>
    public readonly bool Matches(HashAlgorithmName algorithm, IReadOnlyList<byte[]> keys, scoped ReadOnlySpan<byte> mac)
    {
        Span<byte> expected = stackalloc byte[HMACSHA512.HashSizeInBytes];
        for (var i = 0; i < keys.Count; i++)
        {
            var length = CryptographicOperations.HmacData(algorithm, keys[i], Text, expected);
            if (CryptographicOperations.FixedTimeEquals(expected[..length], mac))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The HMAC of the text so far, in lower-case hex.</summary>
    public readonly string Sign(HashAlgorithmName algorithm, scoped ReadOnlySpan<byte> key)
    {
        Span<byte> mac = stackalloc byte[HMACSHA512.HashSizeInBytes];
        var length = CryptographicOperations.HmacData(algorithm, key, Text, mac);
        return Convert.ToHexStringLower(mac[..length]);
    }

    /// <summary>Gives a rented buffer back, emptied.</summary>
    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            _buffer = default;
            _length = 0;
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    private void Reserve(int length)
    {
        if (_length + length <= _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + length, _buffer.Length * 2));
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
