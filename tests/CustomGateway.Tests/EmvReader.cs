using System.Globalization;

namespace CustomGateway.Tests;

/// <summary>The test's own reader of EMVCo payloads. It checks the checksum, the order of tags, and that every length ends where its value
/// ends, also inside tags 38 and 62.</summary>
internal sealed class EmvReader
{
    private static readonly string[] Templates = ["38", "38.01", "62"];

    private readonly Dictionary<string, EmvReader> _parts = new(StringComparer.Ordinal);

    private EmvReader(string text) => Text = text;

    public string Text { get; }

    public IReadOnlyCollection<string> Tags => _parts.Keys;

    public EmvReader this[string tag] => _parts[tag];

    /// <exception cref="FormatException">It is not a well-formed payload.</exception>
    public static EmvReader Read(string payload)
    {
        var body = payload[..^4];
        if (!body.EndsWith("6304", StringComparison.Ordinal) || payload[^4..] != Checksum(body))
        {
            throw new FormatException("The checksum is wrong.");
        }

        return Parse(payload, "");
    }

    private static EmvReader Parse(string text, string path)
    {
        var reader = new EmvReader(text);
        var last = "";
        for (var at = 0; at < text.Length;)
        {
            if (at + 4 > text.Length || !int.TryParse(text.AsSpan(at + 2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || length == 0 || at + 4 + length > text.Length)
            {
                throw new FormatException($"Tag {path}{text[at..Math.Min(at + 2, text.Length)]} has a wrong length.");
            }

            var tag = text.Substring(at, 2);
            if (string.CompareOrdinal(tag, last) <= 0)
            {
                throw new FormatException($"Tag {path}{tag} stands behind {last}.");
            }

            var value = text.Substring(at + 4, length);
            reader._parts.Add(tag, Templates.Contains(path + tag) ? Parse(value, $"{path}{tag}.") : new EmvReader(value));
            last = tag;
            at += 4 + length;
        }

        return reader;
    }

    /// <summary>Bit by bit over the message and sixteen zero bits, as the polynomial division is defined.</summary>
    private static string Checksum(string text)
    {
        var register = 0xFFFFu;
        foreach (var bit in text.SelectMany(c => Enumerable.Range(0, 8).Select(i => (c >> (7 - i)) & 1)))
        {
            var carry = ((register >> 15) ^ (uint)bit) & 1;
            register = (register << 1) & 0xFFFF;
            if (carry == 1)
            {
                register ^= 0x1021;
            }
        }

        return register.ToString("X4", CultureInfo.InvariantCulture);
    }
}
