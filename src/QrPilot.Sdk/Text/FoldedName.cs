using System.Text;

namespace QrPilot.Sdk.Text;

/// <summary>Names and words of reports without case, accents, blanks and punctuation: they change with the program that wrote the file.</summary>
internal static class FoldedName
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(VietnameseLetters.Plain(c)));
            }
        }

        return folded.ToString();
    }

    public static HashSet<string> SetOf(IEnumerable<string> names) => names.Select(name => Of(name)).ToHashSet(StringComparer.Ordinal);
}
