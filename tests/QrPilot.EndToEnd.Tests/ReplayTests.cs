using QrPilot.EndToEnd.Tests.Support;

namespace QrPilot.EndToEnd.Tests;

/// <summary>A replay with every fault against a host in a process of its own.</summary>
public sealed class ReplayTests
{
    private const int Orders = 400;

    [Fact]
    public async Task Replay_WithFaults_KeepsEveryEventAndEveryDong()
    {
        using var folder = new Folder();
        var orders = OrderFile.Write(folder.File("orders.csv"), Orders);
        using var host = await HostProcess.StartAsync(folder.File("data"), demo: false);

        var result = await FaultyReplay.RunAsync(host, orders, folder.File("report.json"));

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Equal(Orders, result["orders"]);
        Assert.Equal(0, result["feed_gaps"] + result["feed_repeats"] + result["feed_missing"] + result["wrong_matches"] + result["unmatched"]);
        Assert.Equal(result["vnd_recorded"], result["vnd_matched"] + result["vnd_listed"]);
        Assert.Equal(result["truth_vnd_known"], result["vnd_recorded"]);
        Assert.True(result["notifications_forged"] > 0 && result["notifications_forged"] == result["notifications_refused"]);
        Assert.True(result["events_duplicate"] > 0 && result["vnd_listed"] > 0);
    }

    [Fact]
    public async Task Replay_ASecondTime_AddsNothing()
    {
        using var folder = new Folder();
        var orders = OrderFile.Write(folder.File("orders.csv"), Orders);
        using var host = await HostProcess.StartAsync(folder.File("data"), demo: false);
        var first = await FaultyReplay.RunAsync(host, orders, folder.File("first.json"));

        var second = await FaultyReplay.RunAsync(host, orders, folder.File("second.json"));

        Assert.True(second.ExitCode == 0, second.Output);
        Assert.Equal(0, second["events_accepted"]);
        Assert.Equal(second["events_sent"], second["events_duplicate"]);
        Assert.Equal(FaultyReplay.Lasting(first.Figures!), FaultyReplay.Lasting(second.Figures!));
    }

    [Fact]
    public async Task Replay_WhoseHostIsKilledInTheMiddle_EndsAsAnUndisturbedOne()
    {
        using var folder = new Folder();
        var orders = OrderFile.Write(folder.File("orders.csv"), Orders);
        using var calm = await HostProcess.StartAsync(folder.File("calm"), demo: false);
        var undisturbed = await FaultyReplay.RunAsync(calm, orders, folder.File("calm.json"));

        using var doomed = await HostProcess.StartAsync(folder.File("data"), demo: false);
        var interrupted = FaultyReplay.RunAsync(doomed, orders, folder.File("interrupted.json"));
        await Feed.ReachAsync(doomed.Client(), undisturbed["feed_events"] / 2);
        doomed.KillHard();
        var cut = await interrupted;
        using var risen = await HostProcess.StartAsync(doomed.DataFolder, demo: false, doomed.Port);
        var finished = await FaultyReplay.RunAsync(risen, orders, folder.File("finished.json"));

        Assert.NotEqual(0, cut.ExitCode);
        Assert.True(finished.ExitCode == 0, finished.Output);
        Assert.True(finished["events_accepted"] > 0 && finished["events_accepted"] < undisturbed["events_accepted"]);
        Assert.Equal(FaultyReplay.Lasting(undisturbed.Figures!), FaultyReplay.Lasting(finished.Figures!));
    }
}
