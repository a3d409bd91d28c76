using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Settlements.Internal;

/// <summary>Reads amounts as a report writes them. Exact: an amount that is no whole number of đồng is none.</summary>
internal readonly record struct AmountFormat(char? ThousandMark, char? DecimalMark, int UnitsPerDong)
{
    /// <summary>More digits than any amount of đồng has.</summary>
    private const int MostDigits = 18;

    private static readonly string[] Signs = ["VND", "VNĐ", "đ", "₫"];

    public bool TryParse(ReadOnlySpan<char> text, out VndAmount amount)
    {
        amount = VndAmount.Zero;
        text = WithoutCurrency(text.Trim());
        var isNegative = false;
        if (text is ['(', .. var inner, ')'])
        {
            isNegative = true;
            text = inner.Trim();
        }
        else if (text is ['-' or '\u2212', .. var rest])
        {
            isNegative = true;
            text = rest.TrimStart();
        }
        else if (text is ['+', .. var plain])
        {
            text = plain;
        }

        var point = DecimalMark is { } mark ? text.IndexOf(mark) : -1;
        if (point >= 0)
        {
            if (point == text.Length - 1 || text[(point + 1)..].ContainsAnyExcept('0'))
            {
                return false;
            }

            text = text[..point];
        }

        if (!TryWhole(text, out var units) || units % UnitsPerDong != 0)
        {
            return false;
        }

        amount = new VndAmount((isNegative ? -units : units) / UnitsPerDong);
        return true;
    }

    private bool TryWhole(ReadOnlySpan<char> text, out long units)
    {
        units = 0;
        var grouped = ThousandMark is { } mark && text.ContainsAny(mark == ' ' ? Blanks : [mark]);
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (grouped && (text.Length - i) % 4 == 0 && i > 0 && IsThousandMark(text[i]))
            {
                continue;
            }

            if (!char.IsAsciiDigit(text[i]) || (grouped && (text.Length - i) % 4 == 0) || ++digits > MostDigits)
            {
                return false;
            }

            units = (units * 10) + (text[i] - '0');
        }

        return digits > 0;
    }

    private const string Blanks = " \u00A0\u2009\u202F";

    private bool IsThousandMark(char c) => ThousandMark == ' ' ? Blanks.Contains(c, StringComparison.Ordinal) : c == ThousandMark;

    private static ReadOnlySpan<char> WithoutCurrency(ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (text.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return text[..^sign.Length].TrimEnd();
            }
        }

        return text;
    }
}
