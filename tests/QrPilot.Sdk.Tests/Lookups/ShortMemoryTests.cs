using QrPilot.Sdk.Lookups;
using QrPilot.Sdk.Testing;

namespace QrPilot.Sdk.Tests.Lookups;

public sealed class ShortMemoryTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 14, 5, 0, 0, TimeSpan.Zero));
    private readonly List<string> _asked = [];
    private Task _gate = Task.CompletedTask;
    private string _state = "first";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_WithinLifetime_ReadsOnce()
    {
        var memory = Memory();

        await FindAsync(memory, "a");
        _state = "second";
        _clock.Advance(Lifetime - TimeSpan.FromTicks(1));

        Assert.Equal("a first", await FindAsync(memory, "a"));
        Assert.Equal(["a"], _asked);
    }

    [Fact]
    public async Task Find_AfterLifetime_ReadsAgain()
    {
        var memory = Memory();

        await FindAsync(memory, "a");
        _state = "second";
        _clock.Advance(Lifetime);

        Assert.Equal("a second", await FindAsync(memory, "a"));
    }

    [Fact]
    public async Task Find_SomeAtHand_ReadsTheOthersOnly()
    {
        var memory = Memory();
        await FindAsync(memory, "a");

        var found = await memory.FindAllAsync(["b", "a", "none", "b"], Stop);

        Assert.Equal<string?[]>(["b first", "a first", null, "b first"], found);
        Assert.Equal(["a", "b", "none"], _asked);
    }

    [Fact]
    public async Task Find_WhileItIsRead_SharesTheReading()
    {
        var memory = Memory();
        var gate = new TaskCompletionSource();
        _gate = gate.Task;

        var both = Task.WhenAll(FindAsync(memory, "a"), FindAsync(memory, "a"));
        gate.SetResult();

        Assert.All(await both, value => Assert.Equal("a first", value));
        Assert.Equal(["a"], _asked);
    }

    [Fact]
    public async Task Forget_ReadingOnItsWay_IsNotKept()
    {
        var memory = Memory();
        var gate = new TaskCompletionSource();
        _gate = gate.Task;
        var early = FindAsync(memory, "a");

        memory.Forget("a");
        _state = "second";
        gate.SetResult();

        Assert.Equal("a second", await FindAsync(memory, "a"));
        await early;
    }

    [Fact]
    public async Task Find_NotThere_IsAskedForAgain()
    {
        var memory = Memory();

        Assert.Null(await FindAsync(memory, "none"));
        Assert.Null(await FindAsync(memory, "none"));

        Assert.Equal(["none", "none"], _asked);
    }

    [Fact]
    public async Task Find_ReadingFails_TellsAllAndIsAskedForAgain()
    {
        var memory = Memory();
        var gate = new TaskCompletionSource();
        _gate = gate.Task;
        var both = new[] { FindAsync(memory, "a"), FindAsync(memory, "a") };

        gate.SetException(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => both[0]);
        await Assert.ThrowsAsync<TimeoutException>(() => both[1]);
        _gate = Task.CompletedTask;
        Assert.Equal("a first", await FindAsync(memory, "a"));
    }

    [Fact]
    public async Task Find_CallerGivesUp_LeavesTheReadingToTheOthers()
    {
        var memory = Memory();
        var gate = new TaskCompletionSource();
        _gate = gate.Task;
        using var gone = new CancellationTokenSource();
        var first = memory.FindAsync("a", gone.Token).AsTask();
        var second = FindAsync(memory, "a");

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.Equal("a first", await second);
    }

    [Fact]
    public async Task Find_NoLifetime_ReadsEachTime()
    {
        var memory = Memory(TimeSpan.Zero);

        await FindAsync(memory, "a");
        _state = "second";

        Assert.Equal("a second", await FindAsync(memory, "a"));
        Assert.Equal<string?[]>(["b second", null, "b second"], await memory.FindAllAsync(["b", "none", "b"], Stop));
        Assert.Equal(["a", "a", "b", "none"], _asked);
    }

    private static async Task<string?> FindAsync(ShortMemory<string, string> memory, string key) => await memory.FindAsync(key, Stop);

    private ShortMemory<string, string> Memory(TimeSpan? lifetime = null) => new(lifetime ?? Lifetime, _clock, ReadAsync);

    private async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> keys)
    {
        _asked.AddRange(keys);
        var state = _state;
        await _gate;
        return keys.Where(key => key != "none").ToDictionary(key => key, key => $"{key} {state}");
    }
}
