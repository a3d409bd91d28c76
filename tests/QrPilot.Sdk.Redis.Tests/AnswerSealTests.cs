using System.Text;
using QrPilot.Sdk.Redis.Tests.Support;
using QrPilot.Tests.Shared;
using StackExchange.Redis;

namespace QrPilot.Sdk.Redis.Tests;

/// <summary>A value in the cache that is not what was kept there does not change an answer.</summary>
public sealed class AnswerSealTests(RedisServer redis)
{
    [Fact]
    public async Task Repeat_KeptValueDamaged_GivesTheTruth()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (host, first, probe) = await KeptAnswer.MakeAsync(installation);
        var key = Assert.Single(probe.Keys(installation.Prefix));
        var good = (byte[])(await probe.Database.StringGetAsync(key))!;

        foreach (var bad in Damages(good))
        {
            await probe.Database.StringSetAsync(key, bad);
            var asked = host.Requests.Asked;
            var again = await host.ScanAsync(KeptAnswer.Table, "key");

            Assert.Equal((first, true, asked + 1), (KeptAnswer.Text(again), again.Replayed, host.Requests.Asked));
            await Until.TrueAsync(async () => await probe.Database.StringGetAsync(key) != bad);
        }
    }

    [Fact]
    public async Task Repeat_ValueOfAnotherRequest_GivesTheTruth()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (host, first, probe) = await KeptAnswer.MakeAsync(installation);
        var key = Assert.Single(probe.Keys(installation.Prefix));
        await host.ScanAsync(Installation.Table(2), "key");
        await host.ScanAsync(Installation.Table(2), "key");
        await Until.TrueAsync(() => Task.FromResult(probe.Keys(installation.Prefix).Count == 2));
        var other = probe.Keys(installation.Prefix).Single(name => name != key);
        await probe.Database.StringSetAsync(key, await probe.Database.StringGetAsync(other));

        var again = await host.ScanAsync(KeptAnswer.Table, "key");

        Assert.Equal((first, true), (KeptAnswer.Text(again), again.Replayed));
    }

    [Fact]
    public async Task Repeat_ValueSealedByAnotherInstallation_GivesTheTruth()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (_, first, probe) = await KeptAnswer.MakeAsync(installation);
        var stranger = await installation.StartAsync(signingKey: 2);
        await probe.ListenersAsync(installation.Prefix, 2);

        var again = await stranger.ScanAsync(KeptAnswer.Table, "key");

        Assert.Equal((first, true, 1), (KeptAnswer.Text(again), again.Replayed, stranger.Requests.Asked));
    }

    [Fact]
    public async Task Kept_Value_ExpiresAndTellsNothing()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (_, first, probe) = await KeptAnswer.MakeAsync(installation);
        var key = Assert.Single(probe.Keys(installation.Prefix));

        Assert.InRange((await probe.Database.KeyTimeToLiveAsync(key))!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        Assert.DoesNotContain(first, Encoding.UTF8.GetString((byte[])(await probe.Database.StringGetAsync(key))!), StringComparison.Ordinal);
    }

    private static IEnumerable<byte[]> Damages(byte[] good)
    {
        yield return [];
        yield return Encoding.UTF8.GetBytes("{}");
        yield return good[..^1];
        yield return [.. good, 0];
        foreach (var at in new[] { 0, 1, 13, 29, good.Length - 1 })
        {
            yield return [.. good[..at], (byte)(good[at] ^ 1), .. good[(at + 1)..]];
        }
    }
}
