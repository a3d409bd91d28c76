using System.Collections.Frozen;
using System.Text;

namespace QrPilot.Sdk.Relational;

/// <summary>Enum members as the snake_case words that stores keep; the check constraints of their schemas hold the same words.</summary>
public static class EnumText
{
    /// <summary>The word of a member.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Words<TEnum>.Texts[value];

    /// <summary>The word of a member, or null.</summary>
    public static string? Of<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } given ? Words<TEnum>.Texts[given] : null;

    /// <summary>The member of a word.</summary>
    /// <exception cref="KeyNotFoundException">No member has this word.</exception>
    public static TEnum Parse<TEnum>(string text)
        where TEnum : struct, Enum => Words<TEnum>.Values[text];

    private static string ToSnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static class Words<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Texts =
            Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => ToSnakeCase(value.ToString()));

        public static readonly FrozenDictionary<string, TEnum> Values = Texts.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }
}
