using System.Text;
using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>Gives each name and price a code: a readable slug and the price, with a hash of the name where that alone is not unique.</summary>
internal static class Menu
{
    private const int MaxSlug = 60;

    /// <summary>The menu of a whole file, so that a shorter replay of it uses the same codes.</summary>
    public static IReadOnlyDictionary<(string Name, VndAmount Price), MenuEntry> Of(IEnumerable<FileOrder> orders)
    {
        var items = orders.SelectMany(order => order.Lines).Select(line => (Name: line.Item, line.Price)).Distinct().ToList();
        var taken = items.CountBy(item => ShortCode(item.Name, item.Price)).ToDictionary(StringComparer.Ordinal);
        return items.ToDictionary(
            item => item,
            item =>
            {
                var code = ShortCode(item.Name, item.Price);
                return new MenuEntry(taken[code] == 1 ? code : $"{code}-{StableHash.Mixed64(item.Name):x16}", item.Name, item.Price);
            });
    }

    private static string ShortCode(string name, VndAmount price)
    {
        var slug = Slug(name);
        return slug.Length is > 0 and <= MaxSlug && name.All(char.IsAscii)
            ? $"{slug}-{price.Dong}"
            : $"{slug[..Math.Min(slug.Length, MaxSlug)]}~{StableHash.Fnv32(name):x8}-{price.Dong}";
    }

    /// <summary>Lower-case ASCII letters and digits, everything else one dash.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
