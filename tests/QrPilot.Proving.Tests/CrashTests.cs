using QrPilot.Proving.Crash;

namespace QrPilot.Proving.Tests;

public sealed class CrashTests
{
    private const int Kills = 6;

    [Fact]
    public async Task Run_HostsServerAndConnectionsKilled_LosesAndDoublesNothing()
    {
        var run = await CrashRun.RunAsync(Kills, seed: 1, TestContext.Current.CancellationToken);

        Assert.True(run.Findings.Count == 0, string.Join('\n', run.Findings));
        Assert.Equal((run.Acknowledged, 0, 0), (run.InFeed, run.Gaps, run.Repeats));
        Assert.Equal((0, run.MoneyAcknowledged), (run.VndOff, run.VndRecorded));
        Assert.Equal((0, 0, 0), (run.StuckLeases, run.Unapplied, run.AnswersThatDiffer));
        Assert.True(run.IsGood);

        // A run without harm or traffic would prove nothing.
        Assert.True(run is { Kills: >= Kills, CashAcknowledged: > 0, MomoAcknowledged: > 0, DuplicatesSent: > 0, RequestsRetried: > 0 });
        Assert.All(["host_killed", "postgres_killed", "connections_reset", "backends_terminated"], kind => Assert.True(run.KillsByKind[kind] >= 1));
    }
}
