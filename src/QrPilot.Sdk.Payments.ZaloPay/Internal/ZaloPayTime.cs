namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>ZaloPay's times: milliseconds since 1970.</summary>
internal static class ZaloPayTime
{
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Whether a number is a time; 0 means that there is none.</summary>
    public static bool IsTime(long milliseconds) => milliseconds > 0 && milliseconds <= Latest;

    /// <summary>The time, or null when there is none.</summary>
    public static DateTimeOffset? Read(long? milliseconds) =>
        milliseconds is { } time && IsTime(time) ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;
}
