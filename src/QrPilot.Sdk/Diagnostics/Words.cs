using System.Collections.Frozen;
using System.Text.Json;

namespace QrPilot.Sdk.Diagnostics;

/// <summary>An enum's values as words in snake_case, made once.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal static class Words<T>
    where T : struct, Enum
{
    /// <summary>Every value with its word.</summary>
    public static readonly FrozenDictionary<T, string> All =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    public static string Of(T value) => All[value];
}
