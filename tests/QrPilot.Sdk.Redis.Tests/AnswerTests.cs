using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Redis.Tests.Support;
using QrPilot.Sdk.Restores;
using QrPilot.Sdk.Storage;
using QrPilot.Tests.Shared;
using StackExchange.Redis;

namespace QrPilot.Sdk.Redis.Tests;

public sealed class AnswerTests(RedisServer redis)
{
    [Fact]
    public async Task Repeat_AnsweredRequest_IsAskedOfTheStoreOnce()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (host, first, _) = await KeptAnswer.MakeAsync(installation);
        var asked = host.Requests.Asked;

        var again = await host.ScanAsync(KeptAnswer.Table, "key");

        Assert.Equal((first, true, asked), (KeptAnswer.Text(again), again.Replayed, host.Requests.Asked));
    }

    [Fact]
    public async Task Repeat_InAnotherHost_IsNotAskedOfTheStore()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (_, first, probe) = await KeptAnswer.MakeAsync(installation);
        var other = await installation.StartAsync();
        await probe.ListenersAsync(installation.Prefix, 2);

        var again = await other.ScanAsync(KeptAnswer.Table, "key");

        Assert.Equal((first, true, 0), (KeptAnswer.Text(again), again.Replayed, other.Requests.Asked));
    }

    [Fact]
    public async Task Repeat_OtherPayload_IsRefused()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (host, _, _) = await KeptAnswer.MakeAsync(installation);

        var refusal = await Assert.ThrowsAsync<CommandException>(() => host.ScanAsync(KeptAnswer.Table, "key", payload: 2));

        Assert.Equal(ErrorCodes.IdempotencyKeyReused, refusal.Code);
    }

    [Fact]
    public async Task Repeat_Flushed_IsAskedOfTheStore()
    {
        await using var own = new RedisServer();
        await own.InitializeAsync();
        await using var installation = new Installation { Connection = own.Connection };
        var (host, first, probe) = await KeptAnswer.MakeAsync(installation);
        await probe.FlushAsync();
        var asked = host.Requests.Asked;

        var again = await host.ScanAsync(KeptAnswer.Table, "key");

        Assert.Equal((first, true, asked + 1), (KeptAnswer.Text(again), again.Replayed, host.Requests.Asked));
    }

    [Fact]
    public async Task Repeat_AfterARestoreWasTold_IsAskedOfTheStore()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        await using var neighbour = new Installation { Connection = redis.Connection };
        var (host, _, probe) = await KeptAnswer.MakeAsync(installation);
        await KeptAnswer.MakeAsync(neighbour);
        var asked = host.Requests.Asked;

        var report = await host.Get<RestoreService>().RestoredAsync(sharesNothing: false, TestContext.Current.CancellationToken);
        await host.ScanAsync(KeptAnswer.Table, "key");

        Assert.Equal((1L, asked + 1), (report.ForgottenAnswers, host.Requests.Asked));
        Assert.Single(probe.Keys(neighbour.Prefix));
    }

    [Fact]
    public async Task Restored_RedisIsNotThere_IsRefusedAndNoEpochBegins()
    {
        await using var own = new RedisServer();
        await own.InitializeAsync();
        await using var installation = new Installation { Connection = own.Connection };
        var (host, _, _) = await KeptAnswer.MakeAsync(installation);
        await own.KillAsync();

        var failure = await Assert.ThrowsAsync<QrPilotException>(
            () => host.Get<RestoreService>().RestoredAsync(sharesNothing: false, TestContext.Current.CancellationToken));

        Assert.Equal(ErrorCodes.StorageUnavailable, failure.Code);
        Assert.Single(await host.Get<IFeedStore>().ListEpochsAsync(Installation.Tenant, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Repeat_ForgottenByTheStore_IsANewRequest()
    {
        await using var installation = new Installation { Connection = redis.Connection };
        var (host, _, probe) = await KeptAnswer.MakeAsync(installation);
        installation.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        await host.Get<IRequestStore>().PurgeRequestsAsync(installation.Clock.GetUtcNow().AddDays(-7), TestContext.Current.CancellationToken);

        var again = await host.ScanAsync(KeptAnswer.Table, "key");

        Assert.Single(probe.Keys(installation.Prefix));
        Assert.False(again.Replayed);
    }

    [Fact]
    public async Task Repeat_RedisKilledAndResumed_IsRightThroughout()
    {
        await using var own = new RedisServer();
        await own.InitializeAsync();
        await using var installation = new Installation { Connection = own.Connection };
        var (host, first, probe) = await KeptAnswer.MakeAsync(installation);

        await own.KillAsync();
        var without = await host.ScanAsync(KeptAnswer.Table, "key");
        await own.ResumeAsync();
        await Until.TrueAsync(async () =>
        {
            installation.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(first, KeptAnswer.Text(await host.ScanAsync(KeptAnswer.Table, "key")));
            return await IsKeptAsync(probe, installation);
        });
        var asked = host.Requests.Asked;
        var kept = await host.ScanAsync(KeptAnswer.Table, "key");

        Assert.Equal((first, first, asked), (KeptAnswer.Text(without), KeptAnswer.Text(kept), host.Requests.Asked));
    }

    private static async Task<bool> IsKeptAsync(Probe probe, Installation installation)
    {
        try
        {
            await probe.Database.PingAsync();
            return probe.Keys(installation.Prefix).Count == 1;
        }
        catch (RedisConnectionException)
        {
            return false;
        }
    }
}
