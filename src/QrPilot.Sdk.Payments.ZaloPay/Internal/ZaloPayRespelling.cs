using System.Globalization;
using System.Text;
using System.Text.Json;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Writes JSON again in another spelling. Its order, numbers and texts stay.</summary>
internal static class ZaloPayRespelling
{
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is not Unicode.</exception>
    public static byte[] Write(ReadOnlySpan<byte> json, ZaloPaySpelling spelling)
    {
        var spaced = spelling.HasFlag(ZaloPaySpelling.Spaced);
        var text = new StringBuilder(json.Length * 2);
        var reader = new Utf8JsonReader(json);
        var follows = false;
        while (reader.Read())
        {
            var ends = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (follows && !ends)
            {
                text.Append(spaced ? ", " : ",");
            }

            WriteToken(text, ref reader, spelling);
            follows = reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                text.Append(spaced ? ": " : ":");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void WriteToken(StringBuilder text, ref Utf8JsonReader reader, ZaloPaySpelling spelling)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                text.Append('{');
                break;
            case JsonTokenType.EndObject:
                text.Append('}');
                break;
            case JsonTokenType.StartArray:
                text.Append('[');
                break;
            case JsonTokenType.EndArray:
                text.Append(']');
                break;
            case JsonTokenType.PropertyName or JsonTokenType.String:
                text.Append('"');
                foreach (var letter in reader.GetString()!)
                {
                    WriteLetter(text, letter, spelling);
                }

                text.Append('"');
                break;
            default:
                text.Append(Encoding.UTF8.GetString(reader.ValueSpan));
                break;
        }
    }

    private static void WriteLetter(StringBuilder text, char letter, ZaloPaySpelling spelling)
    {
        if (IsHex(letter, spelling))
        {
            var format = spelling.HasFlag(ZaloPaySpelling.UpperHex) ? "X4" : "x4";
            text.Append("\\u").Append(((int)letter).ToString(format, CultureInfo.InvariantCulture));
        }
        else if (letter is '"' or '\\' || letter < ' ' || (letter == '/' && spelling.HasFlag(ZaloPaySpelling.Slashes)))
        {
            text.Append('\\').Append(letter < ' ' ? ShortOf(letter) : letter);
        }
        else
        {
            text.Append(letter);
        }
    }

    private static bool IsHex(char letter, ZaloPaySpelling spelling) => letter switch
    {
        < ' ' => ShortOf(letter) == '\0',
        '"' or '&' or '\'' or '+' or '<' or '>' or '`' => spelling.HasFlag(ZaloPaySpelling.Html),
        >= '\u007f' => spelling.HasFlag(ZaloPaySpelling.Escaped),
        _ => false,
    };

    private static char ShortOf(char control) => control switch
    {
        '\b' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\f' => 'f',
        '\r' => 'r',
        _ => '\0',
    };
}
