namespace QrPilot.Sdk.Limits;

/// <summary>The rule of rate limits: what was used in this window, and of the window before it the part that still lies within a
/// window's length, taken as evenly spread.</summary>
public static class SlidingWindow
{
    /// <summary>Whether one more request may go on: <c>previous * left / window + current &lt; requests</c>, without the division.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="use">What was used before this request.</param>
    /// <param name="left">How many milliseconds of the window are left.</param>
    public static bool Allows(RateLimit limit, RateUse use, long left) =>
        use.Previous * left < (limit.Requests - use.Current) * Length(limit);

    /// <summary>How long a refused subject has to wait until a request may go on, if it makes none meanwhile.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="use">What was used.</param>
    /// <param name="left">How many milliseconds of the window are left.</param>
    public static TimeSpan RetryAfter(RateLimit limit, RateUse use, long left)
    {
        var window = Length(limit);
        var wait = use.Current < limit.Requests
            ? left - MostLeft(use.Previous, limit.Requests - use.Current, window)
            : left + window - MostLeft(use.Current, limit.Requests, window);
        return TimeSpan.FromMilliseconds(Math.Max(0, wait));
    }

    /// <summary>The most milliseconds that may be left of a window so that the one before it leaves room.</summary>
    private static long MostLeft(long previous, long room, long window) =>
        previous == 0 ? window : Math.Min(window, ((room * window) + previous - 1) / previous - 1);

    private static long Length(RateLimit limit) => (long)limit.Window.TotalMilliseconds;
}
