using System.Globalization;

namespace QrPilot.Rehearsal.Stages;

/// <summary>Times as the gateways write them: seven hours ahead of UTC, all year.</summary>
internal static class VietnamTime
{
    public static string Write(DateTimeOffset at, string format) =>
        at.ToOffset(TimeSpan.FromHours(7)).ToString(format, CultureInfo.InvariantCulture);
}
