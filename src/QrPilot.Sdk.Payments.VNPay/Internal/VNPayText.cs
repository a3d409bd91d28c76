using QrPilot.Sdk.Text;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Texts as VNPay takes them: Vietnamese without diacritics, and letters, digits, spaces and <c>- _ . :</c> only.</summary>
/// <remarks>All encoders write what is left in the same way, and none of it is a separator in a signed text.</remarks>
internal static class VNPayText
{
    /// <summary>The most characters of <c>vnp_OrderInfo</c>.</summary>
    public const int OrderInfoLength = 255;

    /// <summary>The most characters of <c>vnp_CreateBy</c>. VNPay's limit is not known; names of users are shorter.</summary>
    public const int CreateByLength = 64;

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
            if (VietnameseLetters.IsMark(c))
            {
                continue;
            }

            var letter = VietnameseLetters.Plain(c);
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
}
