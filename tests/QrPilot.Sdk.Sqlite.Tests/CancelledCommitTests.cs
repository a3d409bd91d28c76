using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Sqlite.Tests.Support;

namespace QrPilot.Sdk.Sqlite.Tests;

public sealed class CancelledCommitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commit_CancelledWhileItWaits_ChangesNothing()
    {
        await using var stage = await SqliteStage.SeededAsync();
        using var source = new CancellationTokenSource();
        using var writer = new BlockedWriter(stage.Database, Cancellation);

        var waiting = stage.Commits.CommitAsync(Sample.Opens(), source.Token);
        var readsGoOn = await stage.FindSessionAsync("ses_1");
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await writer.ReleaseAsync();

        Assert.Null(readsGoOn);
        Assert.Equal(0, await stage.CountAsync("sessions"));
    }
}
