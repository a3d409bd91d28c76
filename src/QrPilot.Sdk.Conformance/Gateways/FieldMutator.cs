using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>Changes the fields of a message so that what comes out can nearly always be parsed: odd values, other spellings of the same
/// value, another order, fields that are missing, come twice or that nobody knows. A text that is JSON itself is changed inside.</summary>
internal sealed class FieldMutator(Random random)
{
    private const int DeepestText = 2;

    private static readonly string[] Numbers =
    [
        "0", "-0", "00", "-1", "1", "01", "1.0", "1e3", "0x10", "+5", " 7", "100", "2147483648", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "99999999999999999999", "92233720368547758", "253402300799999", "253402300800000", "-62135596800001",
        "20260230999999", "00000000000000", "99991231235959",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "null", "pay_", "Thành công.", "ế", "a b", "a+b", "a%20b", "a&b=c", "a=b", "0 or 1=1", "../..", "\t", new('A', 300), new('1', 70),
    ];

    private static readonly string[] Structures =
        ["null", "true", "false", "[]", "{}", "[1,[2]]", "{\"a\":{\"b\":1}}", "\"\\u0000\"", "\"\\ud800\"", "\"\\ud83d\\ude00\""];

    public void Change(MessageFields fields, int depth = 0)
    {
        if (fields.Pairs.Count == 0)
        {
            fields.Pairs.Add(Unknown(fields.IsJson));
            return;
        }

        var at = random.Next(fields.Pairs.Count);
        var (name, value) = fields.Pairs[at];
        switch (random.Next(fields.IsJson ? 12 : 10))
        {
            case 0: fields.Pairs.RemoveAt(at); break;
            case 1: fields.Pairs.Insert(random.Next(fields.Pairs.Count + 1), fields.Pairs[at]); break;
            case 2: Move(fields.Pairs, at); break;
            case 3: fields.Pairs.Insert(random.Next(fields.Pairs.Count + 1), Unknown(fields.IsJson)); break;
            case 4: fields.Pairs[at] = new(name, fields.Pairs[random.Next(fields.Pairs.Count)].Value); break;
            case 5: fields.Pairs[at] = new(fields.Pairs[random.Next(fields.Pairs.Count)].Key, value); break;
            case 6: fields.Pairs[at] = new(Spell(name, fields.IsJson), value); break;
            case 7: fields.Pairs[at] = new(name, Spell(value, fields.IsJson)); break;
            case 8: fields.Pairs.Insert(random.Next(fields.Pairs.Count + 1), new(name, Odd(fields.IsJson))); break;
            case 9: fields.Pairs[at] = new(name, Odd(fields.IsJson)); break;
            case 10: fields.Pairs[at] = new(name, Pick(["\n", " ", "\t"]) + value + Pick([" ", "\r\n"])); break;
            default: fields.Pairs[at] = new(name, Inside(value, depth)); break;
        }
    }

    private void Move(List<KeyValuePair<string, string>> pairs, int from)
    {
        var pair = pairs[from];
        pairs.RemoveAt(from);
        pairs.Insert(random.Next(pairs.Count + 1), pair);
    }

    private KeyValuePair<string, string> Unknown(bool isJson) =>
        isJson ? new("\"aFieldNobodyKnows\"", Odd(isJson)) : new(Pick(["aFieldNobodyKnows", "vnp_Unknown", ""]), Odd(isJson));

    private string Odd(bool isJson)
    {
        if (!isJson)
        {
            return random.Next(2) == 0 ? Pick(Numbers) : Uri.EscapeDataString(Pick(Texts));
        }

        return random.Next(4) switch
        {
            0 => Pick(Numbers),
            1 => $"\"{Pick(Numbers)}\"",
            2 => Quoted(Pick(Texts)),
            _ => Pick(Structures),
        };
    }

    /// <summary>One character written in another way: escaped, unescaped or in the other case.</summary>
    private string Spell(string written, bool isJson)
    {
        var first = isJson && written.StartsWith('"') ? 1 : 0;
        if (written.Length <= 2 * first)
        {
            return written;
        }

        var at = random.Next(first, written.Length - first);
        var c = written[at];
        var other = random.Next(4) switch
        {
            0 when isJson && first == 1 && char.IsAsciiLetterOrDigit(c) && !IsEscaped(written, at) =>
                string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            1 when !isJson && char.IsAsciiLetterOrDigit(c) => string.Create(CultureInfo.InvariantCulture, $"%{(int)c:x2}"),
            2 when !isJson && c == '+' => "%20",
            _ => (char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : c).ToString(),
        };
        return string.Concat(written.AsSpan(0, at), other, written.AsSpan(at + 1));
    }

    private static bool IsEscaped(string written, int at) => written.AsSpan(Math.Max(0, at - 5), Math.Min(5, at)).Contains('\\');

    /// <summary>A text that is a message itself is changed; another value becomes a text, or what is in a text a bare value.</summary>
    private string Inside(string value, int depth)
    {
        if (!value.StartsWith('"'))
        {
            return $"\"{value.Trim('"')}\"";
        }

        if (TextOf(value) is { } text && depth < DeepestText && MessageFields.Read(Encoding.UTF8.GetBytes(text)) is { IsJson: true } inner)
        {
            Change(inner, depth + 1);
            return Quoted(inner.Text());
        }

        return value.Trim('"');
    }

    private static string? TextOf(string quoted)
    {
        try
        {
            using var document = JsonDocument.Parse(quoted);
            return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString() : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, random.Next(2) == 0 ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
