using System.Text;

namespace QrPilot.Sdk.Testing.Settlements;

/// <summary>Vietnamese letters with their tones as marks behind them, the only way in which Windows-1258 has all of them.</summary>
internal static class VietnameseTones
{
    private const string Bases = "aăâeêioôơuưy";

    /// <summary>Five letters for each of the bases, in the order of <see cref="Marks"/>.</summary>
    private const string Letters = "àáãảạằắẵẳặầấẫẩậèéẽẻẹềếễểệìíĩỉịòóõỏọồốỗổộờớỡởợùúũủụừứữửựỳýỹỷỵ";

    private const string Marks = "\u0300\u0301\u0303\u0309\u0323";

    public static string Apart(string text)
    {
        var apart = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var place = Letters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (place < 0)
            {
                apart.Append(c);
                continue;
            }

            var plain = Bases[place / Marks.Length];
            apart.Append(char.IsUpper(c) ? char.ToUpperInvariant(plain) : plain).Append(Marks[place % Marks.Length]);
        }

        return apart.ToString();
    }
}
