namespace QrPilot.Rehearsal.Chaos;

/// <summary>Another clock's time; counts who waits for exactly one length of time, which nobody else waits for.</summary>
internal sealed class WatchedClock(TimeProvider inner, TimeSpan watched) : TimeProvider
{
    private int _waiting;

    public int Waiting => Volatile.Read(ref _waiting);

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != watched)
        {
            return inner.CreateTimer(callback, state, dueTime, period);
        }

        Interlocked.Increment(ref _waiting);
        var wait = new Wait(() => Interlocked.Decrement(ref _waiting));
        wait.Timer = inner.CreateTimer(
            _ =>
            {
                wait.End();
                callback(state);
            },
            null,
            dueTime,
            period);
        return wait;
    }

    private sealed class Wait(Action onEnd) : ITimer
    {
        private int _ended;

        public ITimer? Timer { get; set; }

        public void End()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                onEnd();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => Timer!.Change(dueTime, period);

        public void Dispose()
        {
            End();
            Timer?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
