using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>Settlement reports beside the money that they tell of: a line stands where its money stands.</summary>
public abstract class StoreThreeWayConformance : StoreFacts
{
    private static readonly StoreDate Day = new(Sample.StoreId, Sample.Day);
    private static readonly StoreDate Next = new(Sample.StoreId, Sample.Day.AddDays(1));
    private static readonly StoreDate Unknown = new(null, Sample.Day);

    /// <summary>A line that does not know its store is read with the capture of its transaction, and with nothing else.</summary>
    [Fact]
    public async Task ReadDay_LineOfACapture_StandsWithTheCapture()
    {
        await using var stage = await BegunAsync();
        var line = SettlementSample.Line(storeId: null);
        var refund = SettlementSample.Refund() with { StoreId = null };
        await stage.Settlements.AddLinesAsync(Sample.Tenant, [line, refund], Stop);
        Assert.Equal([line, refund], (await ReadAsync(stage, Unknown)).Settled);

        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture() });

        Assert.Equal([line], (await ReadAsync(stage, Day)).Settled);
        Assert.Equal([refund], (await ReadAsync(stage, Unknown)).Settled);
    }

    /// <summary>A line that people linked to a bill of another day is read there, and so is the link; where it came, both are read too.</summary>
    [Fact]
    public async Task ReadDay_LinkedLine_StandsWithItsBill()
    {
        await using var stage = await BegunAsync();
        var line = SettlementSample.Line(storeId: null);
        await stage.Settlements.AddLinesAsync(Sample.Tenant, [line], Stop);

        await LinkAsync(stage, "stn_1", Day);

        var (there, here) = (await ReadAsync(stage, Day), await ReadAsync(stage, Unknown));
        Assert.Equal([line], there.Settled);
        Assert.Equal([line], here.Settled);
        Assert.Equal("stn_1", Assert.Single(there.Links).Link.ActualId);
        Assert.Equal(there.Links, here.Links);
    }

    /// <summary>When the notification of linked money comes after all, its day knows of the link: the money stands once.</summary>
    [Fact]
    public async Task ReadDay_CaptureOfALinkedLine_KnowsTheLink()
    {
        await using var stage = await BegunAsync();
        await stage.Settlements.AddLinesAsync(Sample.Tenant, [SettlementSample.Line(storeId: null)], Stop);
        await LinkAsync(stage, "stn_1", Day);

        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture() with { BusinessDate = Next.BusinessDate } });

        var books = await ReadAsync(stage, Next);
        Assert.Equal("stn_1", Assert.Single(books.Links).Link.ActualId);
        Assert.Equal("stn_1", Assert.Single(books.Settled).Id);
    }

    /// <summary>The line of a capture that was linked to a bill of another day is read there.</summary>
    [Fact]
    public async Task ReadDay_LineOfALinkedCapture_StandsWithItsBill()
    {
        await using var stage = await BegunAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture(storeId: null) });
        await stage.Settlements.AddLinesAsync(Sample.Tenant, [SettlementSample.Line(storeId: null)], Stop);

        await LinkAsync(stage, "cap_1", Day);

        Assert.Equal("stn_1", Assert.Single((await ReadAsync(stage, Day)).Settled).Id);
    }

    /// <summary>Finished files count for the dates they tell of and the dates beside them.</summary>
    [Fact]
    public async Task ReadDay_Spans_AreThoseOfFinishedFilesNearby()
    {
        await using var stage = await BegunAsync();
        await FinishAsync(stage, "stl_1", Sample.Day.AddDays(1), Sample.Day.AddDays(3));
        await FinishAsync(stage, "stl_2", Sample.Day.AddDays(2), Sample.Day.AddDays(3));
        await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File("stl_3", 'c'), Stop);

        Assert.Equal(
            [new SettledSpan("momo", "main", Sample.Day.AddDays(1), Sample.Day.AddDays(3))], (await ReadAsync(stage, Day)).Spans);
        Assert.Equal(2, (await ReadAsync(stage, Day with { BusinessDate = Sample.Day.AddDays(4) })).Spans.Count);
        Assert.Empty((await ReadAsync(stage, Day with { BusinessDate = Sample.Day.AddDays(5) })).Spans);
    }

    /// <summary>The end of an import makes the days stale of which it tells, and those of the account's money that it should tell of.</summary>
    [Fact]
    public async Task FinishFile_MakesStaleWhatItTellsOf()
    {
        await using var stage = await BegunAsync();
        var (early, beside) = (Sample.Day.AddDays(-5), Sample.Day.AddDays(2));
        await CaptureAsync(stage, "9002", early);
        await CaptureAsync(stage, "9003", beside);
        await CaptureAsync(stage, "9004", Sample.Day.AddDays(3));
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Capture = Sample.Capture("cap_9005", "9005") with { Account = "second", BusinessDate = Sample.Day.AddDays(1) },
        });
        await CatchUpAsync(stage);
        await stage.Settlements.AddLinesAsync(
            Sample.Tenant, [SettlementSample.Line(storeId: null), SettlementSample.Line("stn_2", "9002", 3, storeId: null)], Stop);
        Assert.Empty(await StaleAsync(stage));

        await FinishAsync(stage, "stl_1", Sample.Day, Sample.Day.AddDays(1));

        Assert.Equal([Day with { BusinessDate = early }, Unknown, Day with { BusinessDate = beside }], await StaleAsync(stage));
    }

    /// <summary>A capture makes the day stale on which its settlement stood alone.</summary>
    [Fact]
    public async Task Commit_CaptureThatWasSettledBefore_MakesTheDayOfItsLineStale()
    {
        await using var stage = await BegunAsync();
        await stage.Settlements.AddLinesAsync(Sample.Tenant, [SettlementSample.Line(storeId: null)], Stop);

        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture() });

        Assert.Equal([Unknown, Day], await StaleAsync(stage));
    }

    /// <summary>Money is a capture, or a settled payment that no capture tells of.</summary>
    [Fact]
    public async Task FindMoney_CaptureOrLine_GivesWhereItCame()
    {
        await using var stage = await BegunAsync();
        await stage.Settlements.AddLinesAsync(
            Sample.Tenant, [SettlementSample.Line(), SettlementSample.Refund(), SettlementSample.Line("stn_4", "9004", 5, storeId: null)], Stop);
        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture() });

        Assert.Equal(new FoundMoney(Day, new VndAmount(58_000)), await FindAsync("cap_1"));
        Assert.Equal(new FoundMoney(Unknown, new VndAmount(58_000)), await FindAsync("stn_4"));
        Assert.Null(await FindAsync("stn_1"));
        Assert.Null(await FindAsync("stn_2"));

        Task<FoundMoney?> FindAsync(string id) => stage.Resolutions.FindMoneyAsync(Sample.Tenant, id, Stop);
    }

    /// <summary>Of each date the latest run counts, and dates without a settled payment are not there.</summary>
    [Fact]
    public async Task Kpis_Settled_AreThoseOfTheLatestRuns()
    {
        await using var stage = await SeededAsync();
        var part = new SettledPart(9, new VndAmount(900), 7, new VndAmount(700), 1, new VndAmount(100));
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run() });
        await stage.MustWriteRunAsync(new RunWrite
        {
            Run = BookSample.Run("run_2", 2) with { Totals = BookSample.Totals with { SettledPayments = part } },
        });
        await stage.MustWriteRunAsync(new RunWrite
        {
            Run = BookSample.Run("run_3") with { BusinessDate = Next.BusinessDate, Totals = BookSample.Totals with { SettledPayments = SettledPart.None } },
        });
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run("run_4", storeId: null) });

        var books = await stage.Kpis.ReadKpisAsync(Sample.Tenant, Sample.StoreId, Sample.Day, Next.BusinessDate, Stop);

        Assert.Equal([new SettledDay(Sample.Day, part)], books.Settled);
    }

    private static Task<DayBooks> ReadAsync(StoreStage stage, StoreDate day) => stage.Books.ReadDayAsync(Sample.Tenant, day, Stop);

    private static Task CaptureAsync(StoreStage stage, string transactionId, DateOnly date) => stage.MustCommitAsync(
        Sample.Commit() with { Capture = Sample.Capture($"cap_{transactionId}", transactionId) with { BusinessDate = date } });

    private static async Task<IEnumerable<StoreDate>> StaleAsync(StoreStage stage) =>
        (await stage.Books.ListStaleDaysAsync(Sample.Day.AddDays(9), 20, Stop)).Select(stale => stale.Value);

    private static async Task CatchUpAsync(StoreStage stage)
    {
        foreach (var day in await StaleAsync(stage))
        {
            var change = (await ReadAsync(stage, day)).Change!.Value;
            await stage.MustWriteRunAsync(new RunWrite { CaughtUp = new DayChange(day, change) });
        }
    }

    private static Task FinishAsync(StoreStage stage, string fileId, DateOnly first, DateOnly last) => stage.Settlements.FinishFileAsync(
        Sample.Tenant,
        SettlementSample.File(fileId) with { FinishedAt = Sample.Noon, Figures = new SettlementFigures { FirstDate = first, LastDate = last } },
        [],
        [],
        Stop);

    private static Task LinkAsync(StoreStage stage, string actualId, StoreDate day)
    {
        var link = new MoneyLink(actualId, Unknown, day, "ses_1", null);
        var resolution = new Resolution
        {
            Id = "res_1",
            Kind = ResolutionKind.Link,
            Day = day,
            Amount = new VndAmount(58_000),
            DecidedBy = "key_1",
            DecidedAt = Sample.Noon,
            Link = link,
        };
        return stage.MustCommitAsync(Sample.Commit() with
        {
            Resolution = new ResolutionWrite(resolution) { Link = new LinkWrite(actualId, new StandingLink(link, "res_1"), null) },
        });
    }

    private async Task<StoreStage> BegunAsync()
    {
        var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Session(), null)] });
        await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File(), Stop);
        await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File("stl_2", 'b'), Stop);
        return stage;
    }
}
