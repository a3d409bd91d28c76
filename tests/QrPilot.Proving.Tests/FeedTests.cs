using QrPilot.Eng;
using QrPilot.Proving.Feed;

namespace QrPilot.Proving.Tests;

public sealed class FeedTests
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Run_WritersHoldAndUndoTransactions_ReadersMissAndRepeatNothing()
    {
        await using var server = await ThrowAwayPostgres.StartAsync(isFast: true);

        var run = await FeedRun.RunAsync(server.ConnectionString, Time, seed: 1, TestContext.Current.CancellationToken);

        Assert.Equal((0, 0, true), (run.Gaps, run.Repeats, run.OrdersEqual));
        Assert.Equal(run.Committed, run.InFeed);
        Assert.True(run.IsGood);

        // A run whose writers undo and repeat nothing, or whose readers see it all at once, would prove nothing.
        Assert.True(run is { RolledBack: > 0, Duplicates: > 0 } && run.Pages > 10 * run.Readers);
    }
}
