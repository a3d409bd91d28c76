using System.Globalization;

namespace QrPilot.Cli.Replay;

/// <summary>Reads shares, alone and as <c>name=share,name=share</c>.</summary>
internal static class Shares
{
    /// <exception cref="FormatException">The text is anything else; the message says what.</exception>
    public static Dictionary<string, decimal> Parse(string text, IReadOnlyList<string> names)
    {
        var shares = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in text.Split(','))
        {
            var pieces = part.Split('=');
            if (pieces.Length != 2 || !names.Contains(pieces[0]))
            {
                throw new FormatException($"'{part}' is not one of {string.Join(", ", names)} with its share, like {names[0]}=0.3.");
            }

            if (!shares.TryAdd(pieces[0], ParseOne(pieces[1])))
            {
                throw new FormatException($"'{pieces[0]}' stands there twice.");
            }
        }

        return shares;
    }

    /// <exception cref="FormatException">The text is no share; the message says what one is.</exception>
    public static decimal ParseOne(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 1
            ? share
            : throw new FormatException($"'{text}': a share is a number from 0 to 1.");
}
