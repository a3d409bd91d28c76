using System.Globalization;
using System.Text;

namespace QrPilot.Cli.Match;

/// <summary>Reads instants. The usual form is read by its places, because parsing any form takes longer than everything else of a row.</summary>
internal static class InstantText
{
    private const string Form = "yyyy-MM-ddTHH:mm:ssZ";

    /// <param name="text">An ISO 8601 time with a zone; without one it is UTC.</param>
    /// <param name="at">The instant in UTC.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset at)
    {
        if (text.Length == Form.Length && text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == 'Z'
            && Two(text) is var century and >= 0
            && Two(text[2..]) is var rest and >= 0 && (century * 100) + rest is var year and > 0
            && Two(text[5..]) is var month and >= 1 and <= 12
            && Two(text[8..]) is var day && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && Two(text[11..]) is var hour and >= 0 and < 24
            && Two(text[14..]) is var minute and >= 0 and < 60
            && Two(text[17..]) is var second and >= 0 and < 60)
        {
            at = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
            return true;
        }

        return DateTimeOffset.TryParse(
            Encoding.UTF8.GetString(text),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out at);
    }

    /// <summary>A number of two digits, or -1.</summary>
    private static int Two(ReadOnlySpan<byte> text) =>
        char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1]) ? ((text[0] - '0') * 10) + text[1] - '0' : -1;
}
