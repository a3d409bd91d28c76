using QrPilot.Sdk.Limits;
using QrPilot.Sdk.Redis.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.Redis.Tests;

public sealed class RateCounterTests(RedisServer redis)
{
    private static readonly RateLimit Hundred = new(100, TimeSpan.FromMinutes(1));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_SixteenTasksInTwoHosts_LetsThroughExactlyTheLimit()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (one, two, probe) = await TwoHostsAsync(installation);

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => CountAsync(i % 2 == 0 ? one : two, times: 20))));

        Assert.Equal(100, taken.Sum());
    }

    [Fact]
    public async Task Take_DrawnRequests_DecidesAsTheRuleDoes()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (one, two, probe) = await TwoHostsAsync(installation);
        var limit = new RateLimit(7, TimeSpan.FromSeconds(10));
        var local = new LocalRateCounter(installation.Clock);
        var random = new Random(7);

        for (var i = 0; i < 500; i++)
        {
            var subject = $"subject {random.Next(2)}";
            var wait = await (random.Next(2) == 0 ? one : two).Rates.TakeAsync(subject, limit, Stop);
            Assert.Equal(await local.TakeAsync(subject, limit, Stop), wait);
            installation.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(2_000)));
        }
    }

    [Fact]
    public async Task Take_CountersOfRedis_GoAway()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (one, _, probe) = await TwoHostsAsync(installation);

        await one.Rates.TakeAsync("subject", Hundred, Stop);

        var left = await probe.Database.KeyTimeToLiveAsync(Assert.Single(probe.Keys(installation.Prefix)));
        Assert.InRange(left!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Take_CounterIsNoNumber_CountsAnew()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (one, _, probe) = await TwoHostsAsync(installation);
        var moment = RateMoment.Of(installation.Clock.GetUtcNow(), Hundred.Window);
        await probe.Database.StringSetAsync(
            RedisRateCounter.KeyOf(new RedisOptions { Prefix = installation.Prefix }, "subject", Hundred, moment.Window), "yesterday");

        Assert.Equal(100, await CountAsync(one, times: 120));
    }

    [Fact]
    public async Task Take_RedisKilled_EachHostCountsForItself()
    {
        await using var own = new RedisServer();
        await own.InitializeAsync();
        await using var installation = new Installation { Connection = own.Connection };
        var (one, two, probe) = await TwoHostsAsync(installation);
        await own.KillAsync();

        Assert.Equal((100, 100), (await CountAsync(one, times: 120), await CountAsync(two, times: 120)));
    }

    private static async Task<int> CountAsync(TestHost host, int times)
    {
        var taken = 0;
        for (var i = 0; i < times; i++)
        {
            taken += await host.Rates.TakeAsync("subject", Hundred, Stop) is null ? 1 : 0;
        }

        return taken;
    }

    private static async Task<(TestHost One, TestHost Two, Probe Probe)> TwoHostsAsync(Installation installation)
    {
        var one = await installation.StartAsync();
        var two = await installation.StartAsync();
        var probe = await installation.ProbeAsync();
        await probe.ListenersAsync(installation.Prefix, 2);
        return (one, two, probe);
    }
}
