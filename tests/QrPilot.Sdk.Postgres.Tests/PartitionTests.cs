using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Postgres.Partitions;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests;

public sealed class PartitionTests(PostgresTemplate template)
{
    private const string CountInDefaults =
        "select (select count(*) from events_default) + (select count(*) from notifications_default) + (select count(*) from matches_default)";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MakeAhead_Twice_MakesLastMonthToThreeAheadOnce()
    {
        await using var stage = await template.OpenAsync();

        var made = await stage.Partitions.MakeAheadAsync(new DateOnly(2026, 1, 31), Stop);
        var again = await stage.Partitions.MakeAheadAsync(new DateOnly(2026, 1, 1), Stop);
        var later = await stage.Partitions.MakeAheadAsync(new DateOnly(2026, 2, 1), Stop);

        string[] months = ["2025_12", "2026_01", "2026_02", "2026_03", "2026_04"];
        Assert.Equal(
            from table in new[] { "events", "matches", "notifications" } from month in months select $"{table}_{month}",
            made.Order(StringComparer.Ordinal));
        Assert.Empty(again);
        Assert.Equal(["events_2026_05", "matches_2026_05", "notifications_2026_05"], later.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task MakeAhead_RowsStoodInTheDefaultPartitions_MoveAndNothingIsLost()
    {
        await using var stage = await SeededAsync();
        await stage.Payments.AddNotificationAsync(Sample.Tenant, Sample.Notification(), Stop);
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), AddedMatches = [BookSample.Match()] });
        var before = await StoreImage.ReadAsync(stage);
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        Assert.Equal(5, await raw.ValueAsync<long>(CountInDefaults));

        await stage.Partitions.MakeAheadAsync(Sample.Day, Stop);

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
        Assert.Equal(0, await raw.ValueAsync<long>(CountInDefaults));
        Assert.Equal(2, await raw.ValueAsync<long>("select count(*) from events_2026_03"));
        Assert.Equal(4, (await stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("d")] })).Events[0].Seq);
        Assert.Equal(3, await raw.ValueAsync<long>("select count(*) from events_2026_03"));
        await Assert.ThrowsAnyAsync<Exception>(() => stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("e", sessionId: "ses_none")] }));
    }

    [Fact]
    public async Task DropBefore_OldMonths_LaterEventsStayAndDroppedOnesAreStillKnown()
    {
        await using var stage = await SeededAsync();
        await stage.Partitions.MakeAheadAsync(Sample.Day, Stop);

        var dropped = await stage.Partitions.DropBeforeAsync(new Month(2026, 3), Stop);

        Assert.Equal(["events_2026_02", "matches_2026_02", "notifications_2026_02"], dropped.Order(StringComparer.Ordinal));
        Assert.Empty(await stage.Partitions.DropBeforeAsync(new Month(2026, 3), Stop));
        Assert.Equal([2L, 3L], (await stage.ReadFeedAsync()).Events.Select(entry => entry.Seq));
        var result = await stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("b"), Sample.Event("a"), Sample.Event("new")] });
        Assert.Equal(
            [new EventCommit(2, EventOf(new DateOnly(2026, 3, 1), "b")), new EventCommit(1, Sample.Event("a")), new EventCommit(4, null)], result.Events);
        Assert.Equal([2L, 3L, 4L], (await stage.ReadFeedAsync()).Events.Select(entry => entry.Seq));
        Assert.Equal(
            [new KnownEvent("a", 1, null), new KnownEvent("c", 3, EventOf(Sample.Day, "c"))],
            await stage.Sessions.FindEventsAsync(Sample.Tenant, ["c", "a", "none"], Stop));
    }

    [Fact]
    public async Task DropBefore_OldRowsInTheDefaultPartitions_GoAndLaterOnesStay()
    {
        await using var stage = await SeededAsync();
        await stage.Payments.AddNotificationAsync(Sample.Tenant, Sample.Notification(), Stop);
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), AddedMatches = [BookSample.Match()] });

        var planned = await stage.Partitions.FindBeforeAsync(new Month(2026, 3), Stop);
        var dropped = await stage.Partitions.DropBeforeAsync(new Month(2026, 3), Stop);

        Assert.Equal([new OldRows("events_default", 1)], planned);
        Assert.Equal(["events_default"], dropped);
        Assert.Equal([2L, 3L], (await stage.ReadFeedAsync()).Events.Select(entry => entry.Seq));
        Assert.Equal(
            ["events_default", "matches_default", "notifications_default"],
            (await stage.Partitions.DropBeforeAsync(new Month(2026, 4), Stop)).Order(StringComparer.Ordinal));
        Assert.Empty(await stage.Partitions.DropBeforeAsync(new Month(2026, 4), Stop));
    }

    [Fact]
    public async Task FindBefore_MonthsAndDefault_CountsAndChangesNothing()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Events = [EventOf(new DateOnly(2020, 1, 1), "old"), EventOf(new DateOnly(2020, 2, 1), "older")],
        });
        await stage.Partitions.MakeAheadAsync(Sample.Day, Stop);
        var before = await StoreImage.ReadAsync(stage);

        var planned = await stage.Partitions.FindBeforeAsync(new Month(2026, 4), Stop);

        Assert.Equal(
            [
                new OldRows("events_2026_02", 1), new OldRows("events_2026_03", 2), new OldRows("events_default", 2),
                new OldRows("matches_2026_02", 0), new OldRows("matches_2026_03", 0),
                new OldRows("notifications_2026_02", 0), new OldRows("notifications_2026_03", 0),
            ],
            planned.OrderBy(old => old.Partition, StringComparer.Ordinal));
        Assert.Equal(before, await StoreImage.ReadAsync(stage));
        Assert.Equal(planned.Select(old => old.Partition), await stage.Partitions.DropBeforeAsync(new Month(2026, 4), Stop));
        Assert.Empty(await stage.Partitions.FindBeforeAsync(new Month(2026, 4), Stop));
    }

    [Fact]
    public async Task Append_RepeatOfADroppedEventAfterItsSessionEnded_IsADuplicateAndAnotherIsRefused()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Events = [EventOf(Sample.Day, "sent-in-march")],
            Sessions = [new SessionWrite(Sample.Ended(Sample.Session()), Sample.Session().Version)],
        });
        await stage.Partitions.DropBeforeAsync(new Month(2026, 4), Stop);
        var services = new ServiceCollection();
        services
            .AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])))
            .UsePostgres(options => options.ConnectionString = stage.ConnectionString);
        await using var host = services.BuildServiceProvider();
        var caller = new Caller { TenantId = Sample.Tenant, Id = "phone", SessionId = "ses_1" };

        var outcomes = await host.GetRequiredService<EventService>().AppendAsync(
            caller, [Viewed("sent-in-march"), Viewed("never-sent")], null, Stop);

        Assert.Equal([(4L, null), (null, ErrorCodes.SessionEnded)], outcomes.Select(outcome => (outcome.Seq, outcome.Fault?.Code)));
        Assert.Equal([false, false], outcomes.Select(outcome => outcome.IsNew));
    }

    private static EventCommand Viewed(string key) =>
        new() { IdempotencyKey = key, Type = EventTypes.MenuViewed, SessionId = "ses_1", OccurredAt = Sample.Noon };

    private static EventDraft EventOf(DateOnly day, string key) => Sample.Event(key) with { BusinessDate = day };

    /// <summary>A session with an event of February and two of March, 1 to 3.</summary>
    private async Task<PostgresStage> SeededAsync()
    {
        var stage = await template.OpenAsync();
        await stage.SeedAsync();
        await stage.MustCommitAsync(Sample.Opens() with
        {
            Events = [EventOf(new DateOnly(2026, 2, 28), "a"), EventOf(new DateOnly(2026, 3, 1), "b"), EventOf(Sample.Day, "c")],
        });
        return stage;
    }
}
