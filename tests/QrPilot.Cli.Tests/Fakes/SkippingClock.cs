namespace QrPilot.Cli.Tests.Fakes;

/// <summary>A clock on which every wait is over at once.</summary>
internal sealed class SkippingClock : TimeProvider
{
    private int _waits;

    public int Waits => _waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _waits);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
