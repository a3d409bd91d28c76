using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Restores;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class FeedReaderTests
{
    [Fact]
    public async Task Read_PageByPage_GivesEveryEventOnceInOrder()
    {
        using var host = await TestHost.StartAsync();
        await TestHost.SixteenAsync(i => host.ScanAsync($"tbl_{(i % 3) + 1}", device: $"phone-{i}"));
        var seqs = new List<long>();
        string? cursor = null;
        FeedResult page;

        do
        {
            page = await ReadAsync(host, cursor, limit: 3);
            seqs.AddRange(page.Events.Select(stored => stored.Seq));
            cursor = page.NextCursor;
        }
        while (page.HasMore);

        Assert.Equal(Enumerable.Range(1, 16).Select(i => (long)i), seqs);
        Assert.Empty((await ReadAsync(host, cursor)).Events);
    }

    [Fact]
    public async Task Read_Filtered_MovesTheCursorPastWhatWasFilteredOut()
    {
        using var host = await TestHost.StartAsync();
        await host.DineAsync();

        var page = await host.Feed.ReadAsync(Sample.Staff(), new FeedRequest { Type = EventTypes.SessionVoided }, TestHost.Stop);

        Assert.Empty(page.Events);
        Assert.Empty((await ReadAsync(host, page.NextCursor)).Events);
    }

    [Fact]
    public async Task Read_Waiting_WakesWhenAnEventIsAppended()
    {
        using var host = await TestHost.StartAsync();
        var reading = WaitAsync(host, TimeSpan.FromSeconds(30));
        await ArmedAsync(host, reading);

        var session = await host.ScanAsync();
        var page = await reading.WaitAsync(TimeSpan.FromSeconds(10), TestHost.Stop);

        Assert.Equal(session, Assert.Single(page.Events).Event.SessionId);
        Assert.Equal(Sample.Noon, host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Read_Waiting_EndsEmptyWhenTheTimeIsOver()
    {
        using var host = await TestHost.StartAsync();
        var reading = WaitAsync(host, TimeSpan.FromSeconds(3));

        for (var second = 0; second < 3; second++)
        {
            await ArmedAsync(host, reading);
            Assert.False(reading.IsCompleted);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Empty((await reading).Events);
    }

    [Fact]
    public async Task Read_WaitingForAnotherHost_FindsItsEventWithinASecond()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.ScanAsync();
        var cursor = (await ReadAsync(host, null)).NextCursor;
        var reading = WaitAsync(host, TimeSpan.FromSeconds(30), cursor);
        await ArmedAsync(host, reading);
        var foreign = Sample.Event() with { SessionId = session };
        await host.Get<ICommitStore>().CommitAsync(new Commit { TenantId = Sample.Tenant, Events = [foreign] }, TestHost.Stop);

        host.Clock.Advance(TimeSpan.FromSeconds(1));

        var page = await reading.WaitAsync(TimeSpan.FromSeconds(10), TestHost.Stop);
        Assert.Equal(foreign.IdempotencyKey, Assert.Single(page.Events).Event.IdempotencyKey);
    }

    [Fact]
    public async Task Read_WaitingWhileTheHostStops_IsAnsweredWithWhatThereIs()
    {
        using var host = await TestHost.StartAsync();
        using var stopping = new CancellationTokenSource();
        var feed = new FeedReader(
            host.Get<IFeedStore>(), host.Get<FeedCursors>(), host.Get<FeedSignal>(), host.Get<FeedTelemetry>(), host.Clock, stopping.Token);
        var request = new FeedRequest { Wait = TimeSpan.FromSeconds(30) };
        var reading = feed.ReadAsync(Sample.Staff(), request, TestHost.Stop);
        await ArmedAsync(host, reading);

        await stopping.CancelAsync();

        Assert.Empty((await reading.WaitAsync(TimeSpan.FromSeconds(10), TestHost.Stop)).Events);
        Assert.Empty((await feed.ReadAsync(Sample.Staff(), request, TestHost.Stop)).Events);
        Assert.Equal(Sample.Noon, host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Read_OtherTenantsEvent_DoesNotShow()
    {
        using var host = await TestHost.StartAsync();
        await host.ScanAsync();

        var page = await host.Feed.ReadAsync(Sample.Staff(TestHost.OtherTenant), new FeedRequest(), TestHost.Stop);

        Assert.Equal((0, 0L), (page.Events.Count, page.HeadSeq));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("qpf1.t-one.1.0.!")]
    public async Task Read_MalformedCursor_IsRefused(string cursor)
    {
        using var host = await TestHost.StartAsync();

        await Refusal.OfAsync(ErrorCodes.InvalidCursor, () => ReadAsync(host, cursor));
    }

    [Fact]
    public async Task Read_TamperedCursor_IsRefused()
    {
        using var host = await TestHost.StartAsync();
        await host.ScanAsync();
        var parts = (await ReadAsync(host, null)).NextCursor.Split('.');
        parts[^2] = "0";

        await Refusal.OfAsync(ErrorCodes.InvalidCursor, () => ReadAsync(host, string.Join('.', parts)));
    }

    [Fact]
    public async Task Read_CursorOfAnotherTenant_IsRefused()
    {
        using var host = await TestHost.StartAsync();
        var foreign = await host.Feed.ReadAsync(Sample.Staff(TestHost.OtherTenant), new FeedRequest(), TestHost.Stop);

        await Refusal.OfAsync(ErrorCodes.InvalidCursor, () => ReadAsync(host, foreign.NextCursor));
    }

    [Fact]
    public async Task Read_CursorFromBeforeARestore_SaysWhereToResume()
    {
        using var host = await TestHost.StartAsync();
        await host.ScanAsync();
        var cursor = (await ReadAsync(host, null)).NextCursor;
        await host.ScanAsync("tbl_2");
        await host.Get<RestoreService>().RestoredAsync(sharesNothing: false, TestHost.Stop);

        var refusal = await Refusal.OfAsync(ErrorCodes.CursorBeforeRestore, () => ReadAsync(host, cursor));

        Assert.Equal(RefusalKind.Gone, refusal.Kind);
        Assert.Equal(2, Assert.Single((await ReadAsync(host, refusal.ResumeAt)).Events).Seq);
    }

    private static Task<FeedResult> ReadAsync(TestHost host, string? cursor, int limit = 100) =>
        host.Feed.ReadAsync(Sample.Staff(), new FeedRequest { Cursor = cursor, Limit = limit }, TestHost.Stop);

    private static Task<FeedResult> WaitAsync(TestHost host, TimeSpan wait, string? cursor = null) =>
        Task.Run(() => host.Feed.ReadAsync(Sample.Staff(), new FeedRequest { Cursor = cursor, Wait = wait }, TestHost.Stop));

    /// <summary>Until the reader sleeps on the clock.</summary>
    private static async Task ArmedAsync(TestHost host, Task reading)
    {
        while (host.Clock.ArmedTimers == 0 && !reading.IsCompleted)
        {
            TestHost.Stop.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
