using System.Text;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Redis.Tests.Support;
using QrPilot.Sdk.Storage;
using QrPilot.Tests.Shared;
using StackExchange.Redis;

namespace QrPilot.Sdk.Redis.Tests;

public sealed class AnswerTests(RedisServer redis)
{
    private static readonly string Table = Installation.Table(1);

    [Fact]
    public async Task Repeat_AnsweredRequest_IsAskedOfTheStoreOnce()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (host, first, _) = await KeptAsync(installation);
        var asked = host.Requests.Asked;

        var again = await host.ScanAsync(Table, "key");

        Assert.Equal((first, true, asked), (Text(again), again.Replayed, host.Requests.Asked));
    }

    [Fact]
    public async Task Repeat_InAnotherHost_IsNotAskedOfTheStore()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (_, first, probe) = await KeptAsync(installation);
        var other = await installation.StartAsync();
        await probe.ListenersAsync(installation.Prefix, 2);

        var again = await other.ScanAsync(Table, "key");

        Assert.Equal((first, true, 0), (Text(again), again.Replayed, other.Requests.Asked));
    }

    [Fact]
    public async Task Repeat_OtherPayload_IsRefused()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (host, _, _) = await KeptAsync(installation);

        var refusal = await Assert.ThrowsAsync<CommandException>(() => host.ScanAsync(Table, "key", payload: 2));

        Assert.Equal(ErrorCodes.IdempotencyKeyReused, refusal.Code);
    }

    [Fact]
    public async Task Repeat_Flushed_IsAskedOfTheStore()
    {
        await using var own = new RedisServer();
        await own.InitializeAsync();
        await using var installation = new Installation { Connection = own.Connection };
        var (host, first, probe) = await KeptAsync(installation);
        await probe.FlushAsync();
        var asked = host.Requests.Asked;

        var again = await host.ScanAsync(Table, "key");

        Assert.Equal((first, true, asked + 1), (Text(again), again.Replayed, host.Requests.Asked));
    }

    [Fact]
    public async Task Repeat_KeptValueDamaged_GivesTheTruth()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (host, first, probe) = await KeptAsync(installation);
        var key = Assert.Single(probe.Keys(installation.Prefix));
        var good = (byte[])(await probe.Database.StringGetAsync(key))!;

        foreach (var bad in Damages(good))
        {
            await probe.Database.StringSetAsync(key, bad);
            var asked = host.Requests.Asked;
            var again = await host.ScanAsync(Table, "key");
            Assert.Equal((first, true, asked + 1), (Text(again), again.Replayed, host.Requests.Asked));
            await Until.TrueAsync(async () => await probe.Database.StringGetAsync(key) != bad);
        }
    }

    [Fact]
    public async Task Repeat_ValueOfAnotherRequest_GivesTheTruth()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (host, first, probe) = await KeptAsync(installation);
        var key = Assert.Single(probe.Keys(installation.Prefix));
        await host.ScanAsync(Installation.Table(2), "key");
        await host.ScanAsync(Installation.Table(2), "key");
        await Until.TrueAsync(() => Task.FromResult(probe.Keys(installation.Prefix).Count == 2));
        var other = probe.Keys(installation.Prefix).Single(name => name != key);
        await probe.Database.StringSetAsync(key, await probe.Database.StringGetAsync(other));

        var again = await host.ScanAsync(Table, "key");

        Assert.Equal((first, true), (Text(again), again.Replayed));
    }

    [Fact]
    public async Task Repeat_ValueSealedByAnotherInstallation_GivesTheTruth()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (_, first, probe) = await KeptAsync(installation);
        var stranger = await installation.StartAsync(signingKey: 2);
        await probe.ListenersAsync(installation.Prefix, 2);

        var again = await stranger.ScanAsync(Table, "key");

        Assert.Equal((first, true, 1), (Text(again), again.Replayed, stranger.Requests.Asked));
    }

    [Fact]
    public async Task Repeat_ForgottenByTheStore_IsANewRequest()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (host, _, probe) = await KeptAsync(installation);
        installation.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        await host.Get<IRequestStore>().PurgeRequestsAsync(installation.Clock.GetUtcNow().AddDays(-7), TestContext.Current.CancellationToken);

        var again = await host.ScanAsync(Table, "key");

        Assert.Single(probe.Keys(installation.Prefix));
        Assert.False(again.Replayed);
    }

    [Fact]
    public async Task Kept_Value_ExpiresAndTellsNothing()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (_, first, probe) = await KeptAsync(installation);
        var key = Assert.Single(probe.Keys(installation.Prefix));

        Assert.InRange((await probe.Database.KeyTimeToLiveAsync(key))!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        Assert.DoesNotContain(first, Encoding.UTF8.GetString((byte[])(await probe.Database.StringGetAsync(key))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeat_RedisKilledAndResumed_IsRightThroughout()
    {
        await using var own = new RedisServer();
        await own.InitializeAsync();
        await using var installation = new Installation { Connection = own.Connection };
        var (host, first, probe) = await KeptAsync(installation);

        await own.KillAsync();
        var without = await host.ScanAsync(Table, "key");
        await own.ResumeAsync();
        await probe.ListenersAsync(installation.Prefix, 1);
        installation.Clock.Advance(TimeSpan.FromSeconds(1));
        var empty = await host.ScanAsync(Table, "key");
        var asked = host.Requests.Asked;
        var kept = await host.ScanAsync(Table, "key");

        Assert.Equal([first, first, first], new[] { without, empty, kept }.Select(Text));
        Assert.Equal(asked, host.Requests.Asked);
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

    /// <summary>A host with a request that was answered and asked for once more, so that its answer is kept.</summary>
    private static async Task<(TestHost Host, string Answer, Probe Probe)> KeptAsync(Installation installation)
    {
        var host = await installation.StartAsync();
        var probe = await Probe.OpenAsync(installation.Connection);
        await probe.ListenersAsync(installation.Prefix, 1);
        var answer = await host.ScanAsync(Table, "key");
        await host.ScanAsync(Table, "key");
        await Until.TrueAsync(() => Task.FromResult(probe.Keys(installation.Prefix).Count == 1));
        return (host, Text(answer), probe);
    }

    private static string Text(Reply reply) => Encoding.UTF8.GetString(reply.Answer.Body.Span);
}
