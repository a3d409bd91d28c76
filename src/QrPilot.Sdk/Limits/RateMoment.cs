namespace QrPilot.Sdk.Limits;

/// <summary>Where an instant lies in the sequence of windows. All hosts count the same windows, from 1970 on.</summary>
/// <param name="Window">The number of the window.</param>
/// <param name="Left">How many milliseconds of it are left, from 1 to its length.</param>
public readonly record struct RateMoment(long Window, long Left)
{
    /// <summary>The place of an instant.</summary>
    /// <param name="now">The instant, not before 1970.</param>
    /// <param name="window">The length of a window.</param>
    public static RateMoment Of(DateTimeOffset now, TimeSpan window)
    {
        var length = (long)window.TotalMilliseconds;
        var (number, elapsed) = Math.DivRem(now.ToUnixTimeMilliseconds(), length);
        return new RateMoment(number, length - elapsed);
    }
}
