using System.Globalization;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Money;

/// <summary>An amount of money in whole Vietnamese đồng. Arithmetic is exact and throws on overflow.</summary>
/// <param name="Dong">The amount in whole đồng; may be negative where it is a difference.</param>
[JsonConverter(typeof(VndAmountJsonConverter))]
public readonly record struct VndAmount(long Dong) : IComparable<VndAmount>
{
    /// <summary>Nothing: 0 đồng.</summary>
    public static readonly VndAmount Zero;

    /// <summary>Adds two amounts.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static VndAmount operator +(VndAmount left, VndAmount right) => new(checked(left.Dong + right.Dong));

    /// <summary>Subtracts one amount from another.</summary>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static VndAmount operator -(VndAmount left, VndAmount right) => new(checked(left.Dong - right.Dong));

    /// <summary>Multiplies a unit price by a quantity.</summary>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static VndAmount operator *(VndAmount price, int quantity) => new(checked(price.Dong * quantity));

    /// <summary>Whether the left amount is less.</summary>
    public static bool operator <(VndAmount left, VndAmount right) => left.Dong < right.Dong;

    /// <summary>Whether the left amount is greater.</summary>
    public static bool operator >(VndAmount left, VndAmount right) => left.Dong > right.Dong;

    /// <summary>Whether the left amount is less or equal.</summary>
    public static bool operator <=(VndAmount left, VndAmount right) => left.Dong <= right.Dong;

    /// <summary>Whether the left amount is greater or equal.</summary>
    public static bool operator >=(VndAmount left, VndAmount right) => left.Dong >= right.Dong;

    /// <summary>The smaller of two amounts.</summary>
    public static VndAmount Min(VndAmount left, VndAmount right) => left <= right ? left : right;

    /// <summary>The larger of two amounts.</summary>
    public static VndAmount Max(VndAmount left, VndAmount right) => left >= right ? left : right;

    /// <summary>The exact sum of many amounts.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static VndAmount Sum(IEnumerable<VndAmount> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        long total = 0;
        foreach (var amount in amounts)
        {
            total = checked(total + amount.Dong);
        }

        return new VndAmount(total);
    }

    /// <summary>The amount without its sign.</summary>
    public VndAmount Abs() => new(Math.Abs(Dong));

    /// <inheritdoc />
    public int CompareTo(VndAmount other) => Dong.CompareTo(other.Dong);

    /// <summary>Reads whole đồng: digits with an optional leading minus, with or without dots between groups of three.</summary>
    /// <param name="text">For example <c>125000</c> or <c>1.234.567</c>.</param>
    /// <param name="amount">The amount, or zero when the text is not one.</param>
    /// <returns>False when the text is anything else: decimals, other group marks, currency signs.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out VndAmount amount)
    {
        amount = Zero;
        var negative = text.StartsWith('-');
        var digits = negative ? text[1..] : text;
        if (digits.IsEmpty)
        {
            return false;
        }

        var grouped = digits.Contains('.');
        long value = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var fromEnd = digits.Length - i;
            if (grouped && fromEnd % 4 == 0)
            {
                if (digits[i] != '.' || i == 0)
                {
                    return false;
                }

                continue;
            }

            if (!char.IsAsciiDigit(digits[i]) || value > (long.MaxValue - 9) / 10)
            {
                return false;
            }

            value = (value * 10) + (digits[i] - '0');
        }

        amount = new VndAmount(negative ? -value : value);
        return true;
    }

    /// <summary>The amount as people in Vietnam write it, for example <c>1.234.567 đ</c>. The space is a no-break one (U+00A0), so that no line
    /// ends in the middle of an amount.</summary>
    public override string ToString() => Dong.ToString("#,0", VietnameseNumbers) + "\u00A0đ";

    private static readonly NumberFormatInfo VietnameseNumbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
}
