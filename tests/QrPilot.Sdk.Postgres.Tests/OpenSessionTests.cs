using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests;

/// <summary>What needs a session open, and what ends one, take turns in the tenant's log: neither sees half of the other.</summary>
public sealed class OpenSessionTests(PostgresTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Commit_SessionEndsWhileItWaits_IsAConflict(bool addsEvents)
    {
        await using var stage = await template.OpenSeededAsync();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        await held.EndAsync("ses_1", Stop);
        EventDraft[] events = addsEvents ? [Sample.Event("late")] : [];
        var needs = stage.Commits.CommitAsync(Sample.Commit() with { OpenSessions = ["ses_1"], Events = events }, Stop);
        await held.BlocksAsync(1, Stop);

        await held.CommitAsync(Stop);

        Assert.Equal(CommitOutcome.Conflict, (await needs).Outcome);
    }

    [Fact]
    public async Task Commit_EndsASessionWithoutAnEvent_WaitsForItsTurn()
    {
        await using var stage = await template.OpenSeededAsync();
        await using var held = await HeldFeed.BeginAsync(stage.ConnectionString, Sample.Tenant, 1, Stop);
        var ends = stage.Commits.CommitAsync(Sample.Commit() with { Sessions = [new(Sample.Ended(Sample.Session()), 1)] }, Stop);

        await held.BlocksAsync(1, Stop);
        await held.CommitAsync(Stop);

        Assert.Equal(CommitOutcome.Committed, (await ends).Outcome);
    }
}
