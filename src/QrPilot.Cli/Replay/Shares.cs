using System.Globalization;

namespace QrPilot.Cli.Replay;

/// <summary>Reads <c>name=share,name=share</c>.</summary>
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

            if (!decimal.TryParse(pieces[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || share > 1)
            {
                throw new FormatException($"'{part}': a share is a number from 0 to 1.");
            }

            if (!shares.TryAdd(pieces[0], share))
            {
                throw new FormatException($"'{pieces[0]}' stands there twice.");
            }
        }

        return shares;
    }
}
