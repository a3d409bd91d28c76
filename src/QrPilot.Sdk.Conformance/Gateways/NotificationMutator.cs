using System.Text;

namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>Makes wrong messages of right ones. Half of them field by field, so that they can still be parsed; the other half byte by byte:
/// changed, cut, doubled, moved and mixed, digits and hex changed, and pieces put in that parsers stumble over.</summary>
internal sealed class NotificationMutator(IReadOnlyList<NotificationCopy> corpus, Random random)
{
    private const int MostChanges = 4;

    private static readonly byte[][] Pieces = [.. new[]
    {
        "{", "}", "[", "]", "\"", "\\", ",", ":", "&", "=", "%", "+", "%00", "%zz", "%e1%ba", "\\u0000", "\\ud800", "\\udc00\\ud800", "null", "true", "-0",
        "-1", "1e3", "1.0", "00", "9223372036854775807", "9223372036854775808", "99999999999999999999", "\"a\":1,", "&a=1", "&&", "==", "\0", "\r\n", "\n", "ế",
        "\uFEFF", " ", "\t", new string('[', 200), new string('{', 80), new string('A', 5000),
    }.Select(Encoding.UTF8.GetBytes), [0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]];

    private readonly List<byte> _bytes = [];
    private readonly MessageFields?[] _fields = [.. corpus.Select(copy => MessageFields.Read(copy.Body.Span))];
    private readonly FieldMutator _fieldMutator = new(random);

    public NotificationCopy Next()
    {
        var which = random.Next(corpus.Count);
        return _fields[which] is { } fields && random.Next(2) == 0
            ? corpus[which] with { Body = ByFields(fields.Copy()) }
            : ByBytes(corpus[which]);
    }

    private byte[] ByFields(MessageFields fields)
    {
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            _fieldMutator.Change(fields);
        }

        return fields.Write();
    }

    private NotificationCopy ByBytes(NotificationCopy origin)
    {
        _bytes.Clear();
        _bytes.AddRange(origin.Body.Span);
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            Change();
        }

        return origin with { Body = _bytes.ToArray() };
    }

    private void Change()
    {
        switch (_bytes.Count == 0 ? 8 : random.Next(11))
        {
            case 0: _bytes[At()] ^= (byte)(1 << random.Next(8)); break;
            case 1: _bytes[At()] = (byte)random.Next(256); break;
            case 2: _bytes.RemoveRange(At(out var from), random.Next(1, Math.Min(16, _bytes.Count - from) + 1)); break;
            case 3: _bytes.RemoveRange(At(out from), _bytes.Count - from); break;
            case 4: _bytes.InsertRange(At(), Slice()); break;
            case 5: ChangeWhere(char.IsAsciiDigit, "0123456789"); break;
            case 6: ChangeWhere(char.IsAsciiHexDigit, "0123456789abcdefABCDEF"); break;
            case 7: Splice(); break;
            case 8: _bytes.InsertRange(random.Next(_bytes.Count + 1), Pieces[random.Next(Pieces.Length)]); break;
            case 9: ChangeWhere(char.IsAsciiLetter, "abcxyzABCXYZ"); break;
            default: Swap(); break;
        }
    }

    private int At() => random.Next(_bytes.Count);

    private int At(out int index) => index = At();

    private List<byte> Slice()
    {
        var from = At();
        return _bytes.GetRange(from, random.Next(1, Math.Min(64, _bytes.Count - from) + 1));
    }

    /// <summary>Puts a piece of another message in.</summary>
    private void Splice()
    {
        var other = corpus[random.Next(corpus.Count)].Body.Span;
        if (other.Length > 0)
        {
            var from = random.Next(other.Length);
            var length = random.Next(1, other.Length - from + 1);
            _bytes.InsertRange(At(), other.Slice(from, length));
        }
    }

    private void Swap()
    {
        int left = At(), right = At();
        (_bytes[left], _bytes[right]) = (_bytes[right], _bytes[left]);
    }

    private void ChangeWhere(Func<char, bool> isCandidate, string replacements)
    {
        var from = At();
        for (var i = 0; i < _bytes.Count; i++)
        {
            var index = (from + i) % _bytes.Count;
            if (isCandidate((char)_bytes[index]))
            {
                _bytes[index] = (byte)replacements[random.Next(replacements.Length)];
                return;
            }
        }
    }
}
