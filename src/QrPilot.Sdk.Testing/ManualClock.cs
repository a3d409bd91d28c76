using QrPilot.Sdk.Testing.Internal;

namespace QrPilot.Sdk.Testing;

/// <summary>A clock that stands still until it is told to move. Its timers fire on the thread that moves it, in the order in which
/// they are due (those due at once in the order of their arming), and each sees the time at which it is due.</summary>
/// <remarks>Safe for all threads; moves from several threads add up. State: the armed timers.</remarks>
public sealed class ManualClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly SortedSet<ManualTimer> _armed = new(ManualTimer.DueFirst);
    private DateTimeOffset _origin;
    private TimeSpan _elapsed;
    private TimeSpan _goal;
    private long _lastOrder;

    /// <summary>Makes a clock.</summary>
    /// <param name="start">The time it shows at first.</param>
    public ManualClock(DateTimeOffset start) => _origin = start.ToUniversalTime();

    /// <summary>The zone of local times.</summary>
    /// <value>UTC, wherever the process runs.</value>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Ticks of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers will fire if the clock moves far enough.</summary>
    public int ArmedTimers
    {
        get
        {
            lock (_gate)
            {
                return _armed.Count;
            }
        }
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _origin + _elapsed;
        }
    }

    /// <summary>The time since the clock was made; never goes back, whatever <see cref="Set"/> does.</summary>
    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _elapsed.Ticks;
        }
    }

    /// <summary>Moves the clock and fires what falls due on the way.</summary>
    /// <param name="by">How far.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        TimeSpan goal;
        lock (_gate)
        {
            goal = _goal += by;
        }

        while (NextDue(goal) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>Sets the time shown. Forward is <see cref="Advance"/>; backward is what a corrected wall clock does:
    /// the time shown jumps, timers and timestamps do not notice.</summary>
    /// <param name="now">The time to show.</param>
    public void Set(DateTimeOffset now)
    {
        TimeSpan ahead;
        lock (_gate)
        {
            ahead = now - (_origin + _elapsed);
            if (ahead < TimeSpan.Zero)
            {
                _origin += ahead;
                return;
            }
        }

        Advance(ahead);
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal bool Arm(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        var isDue = dueTime == TimeSpan.Zero;
        lock (_gate)
        {
            if (timer.Disposed)
            {
                return false;
            }

            _armed.Remove(timer);
            timer.Period = period;
            if (isDue)
            {
                Rearm(timer, _elapsed);
            }
            else if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Place(timer, _elapsed + dueTime);
            }
        }

        if (isDue)
        {
            timer.Fire();
        }

        return true;
    }

    internal void Disarm(ManualTimer timer)
    {
        lock (_gate)
        {
            timer.Disposed = true;
            _armed.Remove(timer);
        }
    }

    private ManualTimer? NextDue(TimeSpan goal)
    {
        lock (_gate)
        {
            if (_armed.Min is not { } timer || timer.Due > goal)
            {
                _elapsed = goal > _elapsed ? goal : _elapsed;
                return null;
            }

            _armed.Remove(timer);
            _elapsed = timer.Due > _elapsed ? timer.Due : _elapsed;
            Rearm(timer, timer.Due);
            return timer;
        }
    }

    private void Rearm(ManualTimer timer, TimeSpan from)
    {
        if (timer.Period > TimeSpan.Zero)
        {
            Place(timer, from + timer.Period);
        }
    }

    private void Place(ManualTimer timer, TimeSpan due)
    {
        timer.Due = due;
        timer.Order = ++_lastOrder;
        _armed.Add(timer);
    }
}
