namespace QrPilot.Sdk.Text;

/// <summary>Vietnamese letters without their marks. Hosts run in invariant globalization, where normalising a string does nothing; hence a
/// table.</summary>
public static class VietnameseLetters
{
    // U+1EA0 to U+1EF9 hold, in this order, the rest of A, E, I, O, U and Y; small letters have odd numbers.
    private const char FirstExtended = '\u1EA0';
    private const char LastExtended = '\u1EF9';

    /// <summary>Whether the character is a mark that belongs to the letter before it.</summary>
    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>The plain letter; any other character as it is.</summary>
    public static char Plain(char c) => c switch
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
