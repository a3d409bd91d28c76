using System.Globalization;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>Dates as yyyy-MM-dd, which sorts as text.</summary>
internal static class DateText
{
    private const string Format = "yyyy-MM-dd";

    public static string Of(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);
}
