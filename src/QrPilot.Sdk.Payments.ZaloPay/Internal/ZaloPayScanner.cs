using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Reads and unescapes the texts of plain JSON in one pass; the JSON reader needs two, and data is long. Gives up on anything
/// unusual: then the JSON reader decides.</summary>
/// <param name="json">The JSON.</param>
/// <param name="buffer">Where to put texts; as long as the JSON.</param>
internal ref struct ZaloPayScanner(ReadOnlySpan<byte> json, Span<byte> buffer)
{
    private const int UnicodeDigits = 4;
    private const byte LastControl = 0x1f;

    private readonly ReadOnlySpan<byte> _json = json;
    private readonly Span<byte> _buffer = buffer;
    private int _at;
    private int _used;

    /// <summary>Where the last text stood in the JSON, with its escapes.</summary>
    public ReadOnlySpan<byte> Raw { get; private set; }

    /// <summary>Whether nothing but white space is left.</summary>
    public bool IsAtEnd()
    {
        SkipSpace();
        return _at == _json.Length;
    }

    /// <summary>Takes a mark after white space.</summary>
    public bool Take(byte mark)
    {
        SkipSpace();
        if (_at >= _json.Length || _json[_at] != mark)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Takes a text after white space.</summary>
    public bool TakeText(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!Take((byte)'"'))
        {
            return false;
        }

        var end = _json[_at..].IndexOfAny((byte)'"', (byte)'\\');
        if (end >= 0 && _json[_at + end] == '"')
        {
            text = Raw = _json.Slice(_at, end);
            _at += end + 1;
            return !text.ContainsAnyInRange((byte)0, LastControl) && Utf8.IsValid(text);
        }

        return Unescape(out text);
    }

    private bool Unescape(out ReadOnlySpan<byte> text)
    {
        text = default;

        // Locals that nothing refers to: the loop runs once for each byte of the body.
        var from = _json[_at..];
        var to = _buffer.Slice(_used, from.Length);
        var length = 0;
        for (var i = 0; i < from.Length; i++)
        {
            var next = from[i];
            if (next > '\\' || (next > LastControl && next is not ((byte)'"' or (byte)'\\')))
            {
                to[length++] = next;
            }
            else if (next == '"')
            {
                Raw = from[..i];
                text = to[..length];
                _used += length;
                _at += i + 1;
                return Utf8.IsValid(text);
            }
            else if (next == '\\' && ++i < from.Length && Meant(from[i]) is var meant and not 0)
            {
                to[length++] = meant;
            }
            else if (next == '\\' && TryUnicode(from[i..], to[length..], out var written))
            {
                i += UnicodeDigits;
                length += written;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What a letter after a backslash stands for; 0 where that is more than one byte, or nothing.</summary>
    private static byte Meant(byte letter) => letter switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' => letter,
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => 0,
    };

    private static bool TryUnicode(ReadOnlySpan<byte> from, Span<byte> to, out int written)
    {
        Span<byte> code = stackalloc byte[UnicodeDigits / 2];
        written = 0;
        return from.Length > UnicodeDigits
            && from[0] == 'u'
            && HexMac.TryDecode(from.Slice(1, UnicodeDigits), code)
            && Rune.TryCreate((char)BinaryPrimitives.ReadUInt16BigEndian(code), out var rune)
            && rune.TryEncodeToUtf8(to, out written);
    }

    private void SkipSpace()
    {
        while (_at < _json.Length && _json[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            _at++;
        }
    }
}
