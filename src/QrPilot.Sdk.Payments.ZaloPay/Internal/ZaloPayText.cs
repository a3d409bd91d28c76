using System.Text;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Texts that a field of ZaloPay's holds.</summary>
internal static class ZaloPayText
{
    /// <summary>The beginning of a text, in whole characters. Halves of characters become U+FFFD, as UTF-8 would write them.</summary>
    public static string Limit(string text, int longest)
    {
        var limited = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (limited.Length + rune.Utf16SequenceLength > longest)
            {
                break;
            }

            limited.Append(rune);
        }

        return limited.ToString();
    }
}
