using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using QrPilot.Sdk.Text;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Texts without case and accents, and how far two of them are apart.</summary>
internal static class FoldedText
{
    /// <summary>Longer texts are not looked at.</summary>
    public const int MostBytes = 256;

    /// <summary>Room for any folded text: a small letter can be longer than its capital.</summary>
    public const int MostFoldedBytes = 2 * MostBytes;

    // A neighbour in a running number is one digit away; references this long are codes of chance.
    private const int LongEnoughForChance = 16;

    /// <summary>Writes the text folded.</summary>
    /// <returns>The number of bytes; 0 where the text is too long.</returns>
    public static int Fold(ReadOnlySpan<byte> text, Span<byte> folded)
    {
        if (text.Length > MostBytes)
        {
            return 0;
        }

        if (Ascii.IsValid(text))
        {
            Ascii.ToLower(text, folded, out var length);
            return length;
        }

        var written = 0;
        while (Rune.DecodeFromUtf8(text, out var rune, out var used) == OperationStatus.Done && used > 0)
        {
            text = text[used..];
            if (!rune.IsBmp)
            {
                written += rune.EncodeToUtf8(folded[written..]);
            }
            else if (!VietnameseLetters.IsMark((char)rune.Value))
            {
                written += new Rune(char.ToLowerInvariant(VietnameseLetters.Plain((char)rune.Value))).EncodeToUtf8(folded[written..]);
            }
        }

        return written;
    }

    public static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = 0x9E3779B97F4A7C15UL ^ (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            hash = TextKey.Mix(hash ^ MemoryMarshal.Read<ulong>(text), 0xA0761D6478BD642F);
        }

        ulong rest = 0;
        foreach (var letter in text)
        {
            rest = (rest << 8) | letter;
        }

        return TextKey.Mix(hash ^ rest, 0xE7037ED1A0B428DB);
    }

    /// <summary>What became of a reference on its way, or null where the text cannot have been it.</summary>
    /// <param name="reference">Ours, folded.</param>
    /// <param name="text">As it came, folded.</param>
    /// <param name="shortest">The shortest text that says something.</param>
    public static MatchReason? DamageOf(ReadOnlySpan<byte> reference, ReadOnlySpan<byte> text, int shortest)
    {
        if (Math.Min(text.Length, reference.Length) < shortest)
        {
            return null;
        }

        if (text.Length < reference.Length - 1)
        {
            return text.Length >= ShortestPart(reference.Length) && reference.StartsWith(text) ? MatchReason.Truncated : null;
        }

        if (text.Length > reference.Length + 1)
        {
            return null;
        }

        var same = reference.CommonPrefixLength(text);
        if (same == reference.Length && same == text.Length)
        {
            return MatchReason.CaseOrAccentsLost;
        }

        // A character changed, lost or added: behind it the texts go on alike.
        var left = reference[(same + (text.Length <= reference.Length ? 1 : 0))..];
        var right = text[(same + (text.Length >= reference.Length ? 1 : 0))..];
        return left.SequenceEqual(right) && !IsNeighbour(reference, text, same) ? MatchReason.OneEditAway : null;
    }

    /// <summary>How much of a reference must be left so that chance does not lead to another one: two thirds.</summary>
    public static int ShortestPart(int length) => ((length * 2) + 2) / 3;

    /// <summary>Whether only a digit was changed, lost or added in a reference that may be a running number.</summary>
    private static bool IsNeighbour(ReadOnlySpan<byte> reference, ReadOnlySpan<byte> text, int at) =>
        reference.Length < LongEnoughForChance
        && (text.Length > reference.Length || char.IsAsciiDigit((char)reference[at]))
        && (text.Length < reference.Length || char.IsAsciiDigit((char)text[at]));
}
