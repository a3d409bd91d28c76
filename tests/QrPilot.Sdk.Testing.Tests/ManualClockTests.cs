namespace QrPilot.Sdk.Testing.Tests;

public class ManualClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualClock _clock = new(Start);
    private readonly List<string> _fired = [];

    [Fact]
    public void Advance_SeveralTimers_FireInOrderEachAtItsTime()
    {
        using var late = Timer("late", 30);
        using var early = Timer("early", 10);
        using var alsoEarly = Timer("also early", 10);
        using var never = Timer("never", 61);

        _clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(["early 10", "also early 10", "late 30"], _fired);
        Assert.Equal(Start.AddSeconds(60), _clock.GetUtcNow());
        Assert.Equal(1, _clock.ArmedTimers);
    }

    [Fact]
    public void Advance_PeriodicTimer_FiresEveryTime()
    {
        using var timer = Timer("tick", 5, 10);

        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(["tick 5", "tick 15", "tick 25"], _fired);
    }

    [Fact]
    public void Advance_DisposedOrDisarmedTimer_StaysSilent()
    {
        var disposed = Timer("disposed", 5);
        using var disarmed = Timer("disarmed", 5);
        disposed.Dispose();
        disarmed.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Empty(_fired);
        Assert.False(disposed.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void CreateTimer_DueAtOnce_Fires()
    {
        using var timer = Timer("now", 0);

        Assert.Equal(["now 0"], _fired);
    }

    [Fact]
    public void Advance_TimerArmedByATimer_FiresInTheSameMove()
    {
        ITimer? second = null;
        using var first = _clock.CreateTimer(_ => second = Timer("second", 5), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(["second 10"], _fired);
        second?.Dispose();
    }

    [Fact]
    public async Task Advance_Delay_Completes()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), _clock, TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(delay.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await delay;
    }

    [Fact]
    public void Set_Backward_ShowsTheTimeButKeepsTimestampsAndTimers()
    {
        using var timer = Timer("timer", 10);
        _clock.Advance(TimeSpan.FromSeconds(5));
        var stamp = _clock.GetTimestamp();

        _clock.Set(Start.AddHours(-1));

        Assert.Equal(Start.AddHours(-1), _clock.GetUtcNow());
        Assert.Equal(stamp, _clock.GetTimestamp());
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Single(_fired);
    }

    [Fact]
    public void Set_Forward_FiresWhatFallsDue()
    {
        using var timer = Timer("timer", 10);

        _clock.Set(Start.AddMinutes(1));

        Assert.Equal(["timer 10"], _fired);
        Assert.Equal(Start.AddMinutes(1), _clock.GetUtcNow());
    }

    [Fact]
    public void Advance_FromManyThreads_AddsUp()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        Parallel.For(0, 100, _ => _clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal(Start.AddSeconds(100), _clock.GetUtcNow());
        Assert.Equal(100, fired);
    }

    [Fact]
    public void Advance_Backward_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));

    private ITimer Timer(string name, int due, int period = -1) => _clock.CreateTimer(
        _ => _fired.Add($"{name} {(_clock.GetUtcNow() - Start).TotalSeconds}"),
        null,
        TimeSpan.FromSeconds(due),
        period < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(period));
}
