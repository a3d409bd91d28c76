using System.Globalization;
using QrPilot.Sdk.Limits;
using QrPilot.Sdk.Testing;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Limits;

public sealed class LocalRateCounterTests
{
    private static readonly RateLimit Hundred = new(100, TimeSpan.FromMinutes(1));

    private readonly ManualClock _clock = new(Sample.Noon);
    private readonly LocalRateCounter _counter;

    public LocalRateCounterTests() => _counter = new LocalRateCounter(_clock);

    [Fact]
    public async Task Take_SixteenTasks_LetsThroughExactlyTheLimit()
    {
        var taken = await TestHost.SixteenAsync(_ => CountAsync("subject", 20));

        Assert.Equal(100, taken.Sum());
    }

    [Fact]
    public async Task Take_WindowPasses_LetsThroughAsMuchAsHasSlidOut()
    {
        await CountAsync("subject", 120);

        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, await CountAsync("subject", 120));
        _clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(25, await CountAsync("subject", 120));
        _clock.Advance(TimeSpan.FromSeconds(105));
        Assert.Equal(100, await CountAsync("subject", 120));
    }

    [Fact]
    public async Task Take_Refused_SaysWhenToGoOn()
    {
        await CountAsync("subject", 100);

        var wait = await TakeAsync("subject");
        _clock.Advance(wait!.Value);

        Assert.Null(await TakeAsync("subject"));
        Assert.NotNull(await TakeAsync("subject"));
    }

    [Fact]
    public async Task Take_ClockPutBack_GoesOnCounting()
    {
        await CountAsync("subject", 60);

        _clock.Set(Sample.Noon.AddMinutes(-3));

        Assert.Equal(40, await CountAsync("subject", 120));
    }

    [Fact]
    public async Task Take_MoreSubjectsThanItKeeps_ForgetsTheOldest()
    {
        await CountAsync("first", 100);
        for (var i = 0; i < LocalRateCounter.MostSubjects; i++)
        {
            await TakeAsync(i.ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(LocalRateCounter.MostSubjects, _counter.Subjects);
        Assert.Null(await TakeAsync("first"));
    }

    private async Task<int> CountAsync(string subject, int times)
    {
        var taken = 0;
        for (var i = 0; i < times; i++)
        {
            taken += await TakeAsync(subject) is null ? 1 : 0;
        }

        return taken;
    }

    private ValueTask<TimeSpan?> TakeAsync(string subject) => _counter.TakeAsync(subject, Hundred, TestHost.Stop);
}
