using QrPilot.Sdk.Events;
using QrPilot.Sdk.Redis.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.Redis.Tests;

/// <summary>The clock stands still, so a reader that wakes was woken by the other host and not by its own looking.</summary>
public sealed class WakeUpTests(RedisServer redis)
{
    [Fact]
    public async Task Append_InAnotherHost_WakesTheReader()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (writer, reader, probe) = await TwoHostsAsync(installation);

        Assert.Equal(1, await AppendedAsync(installation, writer, reader, Installation.Table(1)));
    }

    [Fact]
    public async Task Raise_HeardByAnotherHost_IsNotPublishedAgain()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (writer, reader, probe) = await TwoHostsAsync(installation);
        var channel = RedisWakeUp.ChannelOf(new RedisOptions { Prefix = installation.Prefix });
        var told = 0;
        var marked = new TaskCompletionSource();
        await probe.Subscriber.SubscribeAsync(channel, (_, message) =>
        {
            told += ((string)message!).EndsWith(" any", StringComparison.Ordinal) ? 1 : 0;
            if (message == "marker")
            {
                marked.SetResult();
            }
        });

        var woken = reader.Get<FeedSignal>().NextAsync("any");
        writer.Get<FeedSignal>().Raise("any");
        await woken.WaitAsync(Until.Patience, TestContext.Current.CancellationToken);
        await probe.Subscriber.PublishAsync(channel, "marker");
        await marked.Task.WaitAsync(Until.Patience, TestContext.Current.CancellationToken);

        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Raise_Tenant_WakesNobodyElse()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (writer, reader, probe) = await TwoHostsAsync(installation);

        var other = reader.Get<FeedSignal>().NextAsync("tenant two");
        var woken = reader.Get<FeedSignal>().NextAsync("tenant");
        writer.Get<FeedSignal>().Raise("tenant");
        await woken.WaitAsync(Until.Patience, TestContext.Current.CancellationToken);

        Assert.False(other.IsCompleted);
        writer.Get<FeedSignal>().Raise("tenant two");
        await other.WaitAsync(Until.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Append_RedisKilledAndResumed_IsFoundByLookingThenWakesAgain()
    {
        await using var own = new RedisServer();
        await own.InitializeAsync();
        await using var installation = new Installation { Connection = own.Connection };
        var (writer, reader, probe) = await TwoHostsAsync(installation);

        await own.KillAsync();
        Assert.Equal(1, await AppendedAsync(installation, writer, reader, Installation.Table(1), looks: true));
        await own.ResumeAsync();
        installation.Clock.Advance(TimeSpan.FromSeconds(5));
        await probe.ListenersAsync(installation.Prefix, 2);

        Assert.Equal(1, await AppendedAsync(installation, writer, reader, Installation.Table(2)));
    }

    [Fact]
    public async Task Append_SubscriptionLostOnTheWay_WakesAgain()
    {
        await using var own = new RedisServer();
        await own.InitializeAsync();
        await using var installation = new Installation { Connection = own.Connection };
        var (writer, reader, probe) = await TwoHostsAsync(installation);

        // Ends the subscribers' connections and denies them the channel when they come back.
        await probe.Database.ExecuteAsync("ACL", "SETUSER", "default", "resetchannels");
        await probe.DeniedAsync(installation.Prefix, 2);
        await probe.Database.ExecuteAsync("ACL", "SETUSER", "default", "allchannels");
        await probe.ListenersAsync(installation.Prefix, 2);

        Assert.Equal(1, await AppendedAsync(installation, writer, reader, Installation.Table(1)));
    }

    [Fact]
    public async Task Start_RedisAbsent_WorksAndFindsItLater()
    {
        await using var own = new RedisServer();
        await own.InitializeAsync();
        await own.KillAsync();
        await using var installation = new Installation { Connection = own.Connection };
        var writer = await installation.StartAsync();
        var reader = await installation.StartAsync();

        Assert.Equal(1, await AppendedAsync(installation, writer, reader, Installation.Table(1), looks: true));
        await own.ResumeAsync();
        var probe = await installation.ProbeAsync();
        await probe.ListenersAsync(installation.Prefix, 2);

        Assert.Equal(1, await AppendedAsync(installation, writer, reader, Installation.Table(2)));
    }

    private static async Task<(TestHost Writer, TestHost Reader, Probe Probe)> TwoHostsAsync(Installation installation)
    {
        var writer = await installation.StartAsync();
        var reader = await installation.StartAsync();
        var probe = await installation.ProbeAsync();
        await probe.ListenersAsync(installation.Prefix, 2);
        return (writer, reader, probe);
    }

    /// <summary>How many events a reader that waits gets of an append in the other host.</summary>
    private static async Task<int> AppendedAsync(Installation installation, TestHost writer, TestHost reader, string tableId, bool looks = false)
    {
        var end = await reader.ReadAsync(null, TimeSpan.Zero);
        var reading = reader.ReadAsync(end.NextCursor);
        await Until.TrueAsync(() => Task.FromResult(installation.Clock.ArmedTimers > 0));
        Assert.False(reading.IsCompleted);

        await writer.ScanAsync(tableId);
        if (looks)
        {
            installation.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return (await reading.WaitAsync(Until.Patience, TestContext.Current.CancellationToken)).Events.Count;
    }
}
