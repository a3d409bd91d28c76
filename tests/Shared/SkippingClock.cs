namespace QrPilot.Tests.Shared;

/// <summary>A clock that skips short waits (the pauses between attempts) and lets long ones (time limits) run out only on demand.</summary>
internal sealed class SkippingClock : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly HashSet<Wait> _long = [];
    private DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan by)
    {
        lock (_gate)
        {
            _now += by;
        }
    }

    /// <summary>Lets every running time limit run out.</summary>
    public void RunOut()
    {
        Wait[] waits;
        lock (_gate)
        {
            waits = [.. _long];
            _long.Clear();
        }

        foreach (var wait in waits)
        {
            wait.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(this, () => callback(state));
        wait.Change(dueTime, period);
        return wait;
    }

    private sealed class Wait(SkippingClock clock, Action fire) : ITimer
    {
        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._long.Remove(this);
                if (dueTime >= Short)
                {
                    clock._long.Add(this);
                }
            }

            if (dueTime >= TimeSpan.Zero && dueTime < Short)
            {
                ThreadPool.QueueUserWorkItem(_ =>
                {
                    clock.Advance(dueTime);
                    fire();
                });
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
