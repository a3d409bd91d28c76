using System.Net;
using System.Net.Sockets;
using QrPilot.Sdk.Limits;
using QrPilot.Sdk.Redis.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.Redis.Tests;

/// <summary>Something is there and does not answer. These tests need the real clock: a time limit runs out.</summary>
public sealed class SilenceTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);
    private static readonly RateLimit Three = new(3, TimeSpan.FromHours(1));

    [Fact]
    public async Task Commands_NothingAnswersFromTheStart_GoOn()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        await using var installation = new Installation { LookupTimeout = Limit };
        var host = await installation.StartAsync(TimeProvider.System, connection: mute.LocalEndpoint.ToString());

        await WorksAsync(host);
    }

    [Fact]
    public async Task Commands_RedisFreezes_GoOnAndUseItAgainLater()
    {
        await using var own = new RedisServer();
        await own.InitializeAsync();
        await using var installation = new Installation { Connection = own.Connection, LookupTimeout = Limit };
        var host = await installation.StartAsync(TimeProvider.System);
        var probe = await installation.ProbeAsync();
        await probe.ListenersAsync(installation.Prefix, 1);

        await own.SetFrozenAsync(true);
        await WorksAsync(host);
        await own.SetFrozenAsync(false);

        await Until.TrueAsync(async () =>
        {
            await host.Rates.TakeAsync("later", new RateLimit(1_000_000, TimeSpan.FromHours(1)), TestContext.Current.CancellationToken);
            return probe.Keys(installation.Prefix).Any(key => ((string)key!).Contains("{later}", StringComparison.Ordinal));
        });
    }

    private static async Task WorksAsync(TestHost host)
    {
        var first = await host.ScanAsync(Installation.Table(1), "key").WaitAsync(Until.Patience, TestContext.Current.CancellationToken);
        var again = await host.ScanAsync(Installation.Table(1), "key").WaitAsync(Until.Patience, TestContext.Current.CancellationToken);
        var taken = new List<bool>();
        for (var i = 0; i < 5; i++)
        {
            taken.Add(await host.Rates.TakeAsync("subject", Three, TestContext.Current.CancellationToken) is null);
        }

        Assert.Equal((false, true), (first.Replayed, again.Replayed));
        Assert.True(first.Answer.Body.Span.SequenceEqual(again.Answer.Body.Span));
        Assert.Equal([true, true, true, false, false], taken);
    }
}
