using Microsoft.Extensions.Logging.Abstractions;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class NightlyReconciliationTests
{
    private static readonly BooksFilter Everything = new() { Limit = 100 };

    [Fact]
    public async Task Find_DayThatStillRuns_IsLeftAlone()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();

        Assert.Equal(0, await NightAsync(host));
    }

    [Fact]
    public async Task Night_DayThatIsOver_IsReconciledOnceWithTheHashOfARunByHand()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await NightAsync(host));
        Assert.Equal(0, await NightAsync(host));

        var run = Assert.Single(await RunsAsync(host));
        Assert.Equal(run, Assert.Single(await host.RunAsync()));
    }

    [Fact]
    public async Task Night_MoneyThatCameLate_IsReconciledAgain()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineToPayAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await NightAsync(host);

        await host.DeliverAsync(payment);

        Assert.Equal(1, await NightAsync(host));
        Assert.Equal([0, 1], (await RunsAsync(host)).OrderBy(run => run.Number).Select(run => run.Totals.Matches));
    }

    /// <summary>A host that dies after it has found the day, or half-way through it, leaves it to the next.</summary>
    [Fact]
    public async Task Night_HostThatDied_LeavesTheDayToTheNext()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.Get<NightlyReconciliation>().FindAsync(TestHost.Stop);
        Assert.Single(await host.Get<ILeaseStore>().ClaimAsync(NightlyReconciliation.DayJob, "dead", TimeSpan.FromMinutes(1), 1, TestHost.Stop));
        Assert.Equal(0, await NightAsync(host));

        host.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, await NightAsync(host));
        Assert.Single(await RunsAsync(host));
    }

    [Fact]
    public async Task Night_SixteenHosts_ReconcileEachDayOnce()
    {
        using var host = await TestHost.StartAsync();
        await host.DinePaidDayAsync();
        await host.DeliverAsync("nobody knows");
        host.Clock.Advance(TimeSpan.FromDays(1));

        await TestHost.SixteenAsync(_ => NightAsync(host));

        Assert.Equal(2, (await RunsAsync(host)).Count);
        Assert.Empty(await host.Books.ListStaleDaysAsync(DateOnly.MaxValue, 10, TestHost.Stop));
    }

    /// <summary>One round of a host's worker; how many days it has done.</summary>
    private static async Task<int> NightAsync(TestHost host)
    {
        var night = host.Get<NightlyReconciliation>();
        await night.FindAsync(TestHost.Stop);
        var job = new Job(NightlyReconciliation.DayJob, night.RunAsync) { Every = null };
        var runner = new JobRunner(host.Get<ILeaseStore>(), host.Get<JobTelemetry>(), host.Clock, NullLogger<JobRunner>.Instance);
        var days = 0;
        while (await runner.TryRunAsync(job, TestHost.Stop))
        {
            days++;
        }

        return days;
    }

    private static Task<IReadOnlyList<Run>> RunsAsync(TestHost host) => host.Books.ListRunsAsync(Sample.Tenant, Everything, TestHost.Stop);
}
