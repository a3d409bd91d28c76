using System.Globalization;
using System.Text;

namespace CustomGateway;

/// <summary>Writes tags, two-digit lengths and values, one after the other; a value may be written by a writer of its own.</summary>
internal sealed class EmvWriter
{
    private const int Longest = 99;
    private readonly StringBuilder _text = new();

    /// <exception cref="ArgumentException">The value is empty, longer than 99 or not plain ASCII: its length in characters would not be that in bytes.</exception>
    public EmvWriter Add(string tag, string value)
    {
        if (value.Length is 0 or > Longest || value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException($"Tag {tag} holds 1 to {Longest} ASCII characters.", nameof(value));
        }

        _text.Append(CultureInfo.InvariantCulture, $"{tag}{value.Length:d2}{value}");
        return this;
    }

    public EmvWriter Add(string tag, EmvWriter nested) => Add(tag, nested._text.ToString());

    /// <summary>The text with its last tag, the checksum over everything before it and over its own tag and length.</summary>
    public string WithChecksum()
    {
        _text.Append("6304");
        return _text.ToString() + Crc16.Of(_text.ToString()).ToString("X4", CultureInfo.InvariantCulture);
    }
}
