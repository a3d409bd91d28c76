using System.Globalization;
using System.Numerics;
using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>Prices an item as its map says.</summary>
internal static class PriceRule
{
    /// <summary>The most that a menu item may cost.</summary>
    private const long MaxPrice = 100_000_000;
    private const int MaxDigits = 40;

    /// <param name="map">The rule.</param>
    /// <param name="item">The item's name.</param>
    /// <param name="text">What stands in the price column, where there is one.</param>
    /// <param name="price">The price, or zero.</param>
    /// <returns>False when the text is not a price or the price is more than a menu item may cost.</returns>
    public static bool TryPrice(PriceMap map, string item, string? text, out VndAmount price)
    {
        price = VndAmount.Zero;
        if (map.Assigned is { } assigned)
        {
            price = new VndAmount(assigned.Base + (assigned.Step * (StableHash.Fnv32(item) % assigned.Steps)));
            return true;
        }

        if (!TryRead(text, out var digits, out var scale))
        {
            return false;
        }

        // Half up, exact: (digits / scale) x rate in multiples of round_to.
        var multiple = scale * map.RoundTo;
        var dong = ((2 * digits * map.Rate) + multiple) / (2 * multiple) * map.RoundTo;
        price = new VndAmount(dong <= MaxPrice ? (long)dong : 0);
        return dong <= MaxPrice;
    }

    /// <summary>Reads digits with at most one point: <c>2.95</c> is 295 of a scale of 100.</summary>
    private static bool TryRead(string? text, out BigInteger digits, out BigInteger scale)
    {
        (digits, scale) = (BigInteger.Zero, BigInteger.One);
        var point = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        var plain = point < 0 ? text : text!.Remove(point, 1);
        if (string.IsNullOrEmpty(plain) || plain.Length > MaxDigits || !plain.All(char.IsAsciiDigit))
        {
            return false;
        }

        digits = BigInteger.Parse(plain, CultureInfo.InvariantCulture);
        scale = BigInteger.Pow(10, point < 0 ? 0 : plain.Length - point);
        return true;
    }

    /// <summary>What is wrong with a rule, or null.</summary>
    public static string? Check(PriceMap map) => map switch
    {
        { Column: null, Assigned: null } => "price needs a column or assigned",
        { Column: not null, Assigned: not null } => "price has both a column and assigned",
        { Column: not null } when map.Rate is <= 0 or > 1_000_000_000 => "price.rate must be above 0 and at most 1,000,000,000",
        { Column: not null } when map.RoundTo is < 1 or > MaxPrice => "price.round_to must be 1 to 100,000,000",
        { Assigned: { } a } when a.Base is < 0 or > MaxPrice || a.Step is < 0 or > MaxPrice || a.Steps is < 1 or > 1_000_000
            || a.Base + (a.Step * (a.Steps - 1)) > MaxPrice => "price.assigned goes outside 0 to 100,000,000",
        _ => null,
    };
}
