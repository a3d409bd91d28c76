using QrPilot.Proving.Live;

namespace QrPilot.Proving.Tests;

/// <summary>The short form of eng/live. How long it takes is for that to say.</summary>
public sealed class LiveTests
{
    [Fact]
    public async Task Run_GuestsOrder_EveryBrowserSeesEveryOrder()
    {
        var plan = new LivePlan(Browsers: 7, Drawn: 2, Orders: 6, Between: TimeSpan.FromMilliseconds(300));

        var run = await LiveRun.RunAsync(plan, TestContext.Current.CancellationToken);

        Assert.Equal(["sqlite", "postgres"], run.Storages.Select(figures => figures.Storage));
        Assert.All(run.Storages, figures => Assert.Equal((0, 12, 30), (figures.NotSeen, figures.OnScreen.Count, figures.InDocument.Count)));
        Assert.True(run.IsGood);
    }
}
