using System.Collections.Frozen;
using System.Text;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>Enum members as snake_case text. The check constraints of the schema hold the same words.</summary>
internal static class EnumText<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Texts =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => ToSnakeCase(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> Values = Texts.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(TEnum value) => Texts[value];

    public static string? Of(TEnum? value) => value is { } given ? Texts[given] : null;

    public static TEnum Parse(string text) => Values[text];

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
}
