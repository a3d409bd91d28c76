using System.Globalization;
using System.Text.Json;

namespace QrPilot.Sdk.Audit;

/// <summary>How entries name what has no id of its own, and say what kind of thing was done. Pure.</summary>
internal static class AuditSubject
{
    /// <summary>A day.</summary>
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An entry of a day.</summary>
    public static string Of(DateOnly date, int number) => string.Create(CultureInfo.InvariantCulture, $"{Of(date)}/{number}");

    /// <summary>A gateway account.</summary>
    public static string Of(string gateway, string account) => $"{gateway}/{account}";

    /// <summary>A kind in the words of the API, and behind it what somebody wrote.</summary>
    public static string Said<TEnum>(TEnum kind, string? text)
        where TEnum : struct, Enum
    {
        var word = JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
        return string.IsNullOrWhiteSpace(text) ? word : $"{word}: {text}";
    }
}
