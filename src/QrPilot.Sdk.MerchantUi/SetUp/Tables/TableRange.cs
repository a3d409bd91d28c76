using System.Globalization;

namespace QrPilot.Sdk.MerchantUi.SetUp.Tables;

/// <summary>A row of table names: B01 to B20. Pure.</summary>
internal static class TableRange
{
    /// <summary>The most tables that are added at once.</summary>
    public const int Most = 200;

    private const int MostDigits = 4;

    /// <summary>The names from one to another, or null where they are no such row.</summary>
    public static IReadOnlyList<string>? Of(string first, string last)
    {
        var (prefix, from) = Split(first);
        var (other, to) = Split(last);
        if (from.Length is 0 or > MostDigits || to.Length is 0 or > MostDigits || prefix != other)
        {
            return null;
        }

        var begin = int.Parse(from, CultureInfo.InvariantCulture);
        var count = int.Parse(to, CultureInfo.InvariantCulture) - begin + 1;
        return count is < 1 or > Most
            ? null
            : [.. Enumerable.Range(begin, count).Select(number => prefix + number.ToString("D" + from.Length, CultureInfo.InvariantCulture))];
    }

    private static (string Prefix, string Digits) Split(string name)
    {
        var end = name.Length;
        while (end > 0 && char.IsAsciiDigit(name[end - 1]))
        {
            end--;
        }

        return (name[..end], name[end..]);
    }
}
