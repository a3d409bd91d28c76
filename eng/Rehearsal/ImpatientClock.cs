namespace QrPilot.Rehearsal;

/// <summary>Another clock's time, but short waits, such as the pauses between two attempts, are over at once. Longer ones, such as time
/// limits, end by that clock.</summary>
internal sealed class ImpatientClock(TimeProvider inner) : TimeProvider
{
    /// <summary>Longer than every pause between attempts, shorter than every time limit.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromSeconds(6);

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        dueTime > TimeSpan.Zero && dueTime < Short && period == Timeout.InfiniteTimeSpan
            ? System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan)
            : inner.CreateTimer(callback, state, dueTime, period);
}
