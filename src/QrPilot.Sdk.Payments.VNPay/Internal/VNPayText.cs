namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Texts as VNPay takes them: Vietnamese without diacritics, and letters, digits, spaces and <c>- _ . :</c> only.</summary>
/// <remarks>Hosts run in invariant globalization, where normalising a string does nothing; hence a table. All encoders write what is
/// left in the same way, and none of it is a separator in a signed text.</remarks>
internal static class VNPayText
{
    /// <summary>The most characters of <c>vnp_OrderInfo</c>.</summary>
    public const int OrderInfoLength = 255;

    /// <summary>The most characters of <c>vnp_CreateBy</c>. VNPay's limit is not known; names of users are shorter.</summary>
    public const int CreateByLength = 64;

    // U+1EA0 to U+1EF9 hold, in this order, the rest of A, E, I, O, U and Y; small letters have odd numbers.
    private const char FirstExtended = '\u1EA0';
    private const char LastExtended = '\u1EF9';

    /// <summary>Writes a text so that VNPay takes it; a run of other characters becomes one space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most characters to keep.</param>
    /// <param name="otherwise">What to write when nothing is left.</param>
    public static string Plain(string? text, int longest, string otherwise)
    {
        var plain = new char[longest];
        var length = 0;
        var gap = false;
        foreach (var c in text ?? "")
        {
            if (c is >= '\u0300' and <= '\u036F')
            {
                continue; // a combining mark: its letter stands before it
            }

            var letter = LetterOf(c);
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.' or ':'))
            {
                gap = length > 0;
                continue;
            }

            if (length + (gap ? 2 : 1) > longest)
            {
                break;
            }

            if (gap)
            {
                plain[length++] = ' ';
                gap = false;
            }

            plain[length++] = letter;
        }

        return length == 0 ? otherwise : new string(plain, 0, length);
    }

    private static char LetterOf(char c) => c switch
    {
        < '\u00C0' => c,
        >= FirstExtended and <= LastExtended => Extended(c),
        >= 'À' and <= 'Å' or 'Ă' => 'A',
        >= 'à' and <= 'å' or 'ă' => 'a',
        >= 'È' and <= 'Ë' => 'E',
        >= 'è' and <= 'ë' => 'e',
        >= 'Ì' and <= 'Ï' or 'Ĩ' => 'I',
        >= 'ì' and <= 'ï' or 'ĩ' => 'i',
        >= 'Ò' and <= 'Ö' or 'Ơ' => 'O',
        >= 'ò' and <= 'ö' or 'ơ' => 'o',
        >= 'Ù' and <= 'Ü' or 'Ũ' or 'Ư' => 'U',
        >= 'ù' and <= 'ü' or 'ũ' or 'ư' => 'u',
        'Ý' => 'Y',
        'ý' or 'ÿ' => 'y',
        'Đ' or 'Ð' => 'D', // the second is the Icelandic letter that looks the same
        'đ' or 'ð' => 'd',
        _ => c,
    };

    private static char Extended(char c)
    {
        var capital = c switch
        {
            <= '\u1EB7' => 'A',
            <= '\u1EC7' => 'E',
            <= '\u1ECB' => 'I',
            <= '\u1EE3' => 'O',
            <= '\u1EF1' => 'U',
            _ => 'Y',
        };
        return (c & 1) == 0 ? capital : char.ToLowerInvariant(capital);
    }
}
