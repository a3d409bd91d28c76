using Microsoft.Extensions.Logging.Abstractions;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Hosting;

/// <summary>Of many hosts one does a round of a job, and a dead one is not waited for longer than its term.</summary>
public sealed class JobRunnerTests
{
    private static readonly WorkUnit Unit = new("sweep");

    [Fact]
    public async Task TryRun_ManyHostsAtOnce_OneDoesTheRound()
    {
        using var host = await PutAsync();
        var rounds = 0;
        var job = new Job("sweep", (_, _) => Task.FromResult(Interlocked.Increment(ref rounds)));
        var runners = Enumerable.Range(0, 16).Select(_ => RunnerOf(host, host.Get<ILeaseStore>())).ToList();

        var first = await Task.WhenAll(runners.Select(runner => runner.TryRunAsync(job, TestHost.Stop)));
        host.Clock.Advance(job.Every!.Value - TimeSpan.FromTicks(1));
        var early = await Task.WhenAll(runners.Select(runner => runner.TryRunAsync(job, TestHost.Stop)));
        host.Clock.Advance(TimeSpan.FromTicks(1));
        var second = await Task.WhenAll(runners.Select(runner => runner.TryRunAsync(job, TestHost.Stop)));

        Assert.Equal((1, 0, 1), (first.Count(did => did), early.Count(did => did), second.Count(did => did)));
        Assert.Equal(2, rounds);
    }

    [Fact]
    public async Task TryRun_HolderDied_IsTakenOverWhenItsTermIsOver()
    {
        using var host = await PutAsync();
        var job = new Job("sweep", (_, _) => Task.CompletedTask);
        var runner = RunnerOf(host, host.Get<ILeaseStore>());
        Assert.Single(await host.Get<ILeaseStore>().ClaimAsync(job.Name, "dead", job.Term, limit: 1, TestHost.Stop));

        host.Clock.Advance(job.Term - TimeSpan.FromTicks(1));
        Assert.False(await runner.TryRunAsync(job, TestHost.Stop));
        host.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.True(await runner.TryRunAsync(job, TestHost.Stop));
    }

    [Fact]
    public async Task TryRun_WorkOutlastsItsTerm_IsRenewedAndDoneOnce()
    {
        using var host = await PutAsync();
        var watched = new WatchedLeases(host.Get<ILeaseStore>());
        var work = new TaskCompletionSource();
        var job = new Job("sweep", (_, ct) => work.Task.WaitAsync(ct));
        var running = RunnerOf(host, watched).TryRunAsync(job, TestHost.Stop);
        await ClaimedAsync(host);

        for (var passed = TimeSpan.Zero; passed < job.Term * 2; passed += job.RenewEvery)
        {
            var renewed = watched.NextRenewalAsync();
            host.Clock.Advance(job.RenewEvery);
            await renewed;
            Assert.False(await RunnerOf(host, watched).TryRunAsync(job, TestHost.Stop));
        }

        work.SetResult();
        Assert.True(await running);

        // It took longer than a round: the next one is due at once.
        Assert.Single(await watched.ClaimAsync(job.Name, "next", job.Term, limit: 1, TestHost.Stop));
    }

    [Fact]
    public async Task TryRun_LeaseIsLost_TheWorkIsToldToEndAndFinishesNothing()
    {
        using var host = await PutAsync();
        var leases = host.Get<ILeaseStore>();
        var watched = new WatchedLeases(leases);
        var job = new Job("sweep", (_, ct) => new TaskCompletionSource().Task.WaitAsync(ct));
        Lease? other = null;
        var isOver = new TaskCompletionSource();
        watched.OnRenew = async () =>
        {
            await isOver.Task;
            other = Assert.Single(await leases.ClaimAsync(job.Name, "other", job.Term, limit: 1, TestHost.Stop));
            return false;
        };
        var running = RunnerOf(host, watched).TryRunAsync(job, TestHost.Stop);
        await ClaimedAsync(host);

        host.Clock.Advance(job.Term);
        isOver.SetResult();

        Assert.True(await running.WaitAsync(TimeSpan.FromSeconds(30), TestHost.Stop));
        Assert.True(await leases.RenewAsync(other!, job.Term, TestHost.Stop));
    }

    [Fact]
    public async Task TryRun_StoreIsAwayForATerm_TheWorkIsToldToEnd()
    {
        using var host = await PutAsync();
        var watched = new WatchedLeases(host.Get<ILeaseStore>()) { OnRenew = () => throw new InvalidOperationException("away") };
        var isTold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var job = new Job("sweep", async (_, ct) =>
        {
            await using var told = ct.Register(isTold.SetResult);
            await isTold.Task;
        });
        var running = RunnerOf(host, watched).TryRunAsync(job, TestHost.Stop);
        await ClaimedAsync(host);

        for (var renewal = 1; renewal <= 3; renewal++)
        {
            Assert.False(isTold.Task.IsCompleted);
            var tried = watched.NextRenewalAsync();
            host.Clock.Advance(job.RenewEvery);
            await tried;
        }

        Assert.True(await running.WaitAsync(TimeSpan.FromSeconds(30), TestHost.Stop));
    }

    [Fact]
    public async Task TryRun_HostStops_GivesTheLeaseBackAtOnce()
    {
        using var host = await PutAsync();
        using var stop = new CancellationTokenSource();
        var job = new Job("sweep", (_, ct) => new TaskCompletionSource().Task.WaitAsync(ct));
        var running = RunnerOf(host, host.Get<ILeaseStore>()).TryRunAsync(job, stop.Token);
        await ClaimedAsync(host);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Single(await host.Get<ILeaseStore>().ClaimAsync(job.Name, "other", job.Term, limit: 1, TestHost.Stop));
    }

    [Fact]
    public async Task TryRun_WorkFails_IsTriedAgainLater()
    {
        using var host = await PutAsync();
        var tries = 0;
        var job = new Job("sweep", (_, _) => ++tries == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask) { Every = null };
        var runner = RunnerOf(host, host.Get<ILeaseStore>());

        Assert.True(await runner.TryRunAsync(job, TestHost.Stop));
        Assert.False(await runner.TryRunAsync(job, TestHost.Stop));
        host.Clock.Advance(job.RetryIn);

        Assert.True(await runner.TryRunAsync(job, TestHost.Stop));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await runner.TryRunAsync(job, TestHost.Stop));
        Assert.Equal(2, tries);
    }

    private static JobRunner RunnerOf(TestHost host, ILeaseStore leases) => new(leases, host.Get<JobTelemetry>(), host.Clock, NullLogger<JobRunner>.Instance);

    private static async Task<TestHost> PutAsync()
    {
        var host = await TestHost.StartAsync();
        await host.Get<ILeaseStore>().PutAsync([Unit], TimeSpan.Zero, TestHost.Stop);
        return host;
    }

    /// <summary>Waits until the lease is claimed and its renewal waits for the clock.</summary>
    private static async Task ClaimedAsync(TestHost host)
    {
        while (host.Clock.ArmedTimers == 0)
        {
            TestHost.Stop.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
