using System.Globalization;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Times as the gateways write them: seven hours ahead of UTC, all year.</summary>
internal static class VietnamTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary><c>yyyyMMddHHmmss</c> of a time in milliseconds since 1970.</summary>
    public static string Text(long at) => Local(at).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary><c>yyMMdd</c> of a time in milliseconds since 1970.</summary>
    public static string Day(long at) => Local(at).ToString("yyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>yyyyMMddHHmmss</c> into milliseconds since 1970.</summary>
    public static bool TryRead(string text, out long at)
    {
        var isTime = DateTime.TryParseExact(text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year is > 1 and < 9999;
        at = isTime ? new DateTimeOffset(local, Offset).ToUnixTimeMilliseconds() : 0;
        return isTime;
    }

    private static DateTimeOffset Local(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at).ToOffset(Offset);
}
