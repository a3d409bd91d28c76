using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>What KPIs are made of: sums, medians and declarations of a store's business dates, and of no other.</summary>
public abstract class StoreKpiConformance : StoreFacts
{
    private static readonly DateOnly Next = Sample.Day.AddDays(1);

    /// <summary>Declarations come back as they went in, by date and number.</summary>
    /// <param name="seed">Draws the values.</param>
    [Theory]
    [MemberData(nameof(Awkward.Seeds), MemberType = typeof(Awkward))]
    public async Task Declarations_AwkwardValues_ComeBackEqualAndInOrder(int seed)
    {
        await using var stage = await SeededAsync();
        var any = new AwkwardRecords(seed);
        DayDeclaration[] said = [any.Declaration(1), any.Declaration(2), any.Declaration(1) with { BusinessDate = Next }];

        foreach (var declaration in said)
        {
            await stage.MustCommitAsync(Sample.Commit() with { Declaration = declaration });
        }

        await stage.ReopenAsync();

        Assert.Equal(said[..2], await stage.Kpis.ListDeclarationsAsync(Sample.Tenant, Sample.StoreId, Sample.Day, Stop));
        Assert.Equal(said, (await ReadAsync(stage, Sample.Day, Next)).Declarations);
        Assert.Equal(said[2..], (await ReadAsync(stage, Next, Next)).Declarations);
    }

    /// <summary>A number that is taken, or not the next one, is a conflict.</summary>
    /// <param name="number">The number.</param>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Declare_NumberThatIsNotTheNext_IsAConflict(int number)
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Declaration = Sample.Declaration() });

        var result = await stage.CommitAsync(Sample.Commit() with { Declaration = Sample.Declaration(number) });

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Equal([Sample.Declaration()], await stage.Kpis.ListDeclarationsAsync(Sample.Tenant, Sample.StoreId, Sample.Day, Stop));
    }

    /// <summary>Bills count by date: those with an order that are not voided.</summary>
    [Fact]
    public async Task Billed_VoidedEmptyAndForeignSessions_CountsTheBillsOfTheStore()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Store = Sample.Store("sto_2", "Q2") });
        Session[] sessions =
        [
            Ended("ses_1", 40_000),
            Ended("ses_2", 50_000),
            Ended("ses_3", 70_000) with { State = SessionState.Voided, EndReason = SessionEndReason.Voided },
            Ended("ses_4", 0) with { OrderCount = 0 },
            Ended("ses_5", 90_000) with { StoreId = "sto_2" },
            Ended("ses_6", 10_000) with { BusinessDate = Next },
            Ended("ses_7", 1_000) with { BusinessDate = Next.AddDays(1) },
        ];
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [.. sessions.Select(session => new SessionWrite(session, null))] });

        var books = await ReadAsync(stage, Sample.Day, Next);

        Assert.Equal([new BilledDay(Sample.Day, 2, new VndAmount(90_000)), new BilledDay(Next, 1, new VndAmount(10_000))], books.Billed);
    }

    /// <summary>What is open counts by date, and what has ended does not.</summary>
    [Fact]
    public async Task Open_SupersededAndForeignExceptions_CountsWhatIsOpen()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens());
        await stage.MustWriteRunAsync(new RunWrite
        {
            Run = BookSample.Run(),
            AddedExceptions = [BookSample.Exception("exc_1"), BookSample.Exception("exc_2"), BookSample.Exception("exc_3")],
        });
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run("run_2", 2), ExceptionMoves = [BookSample.Superseded("exc_2")] });
        await stage.MustWriteRunAsync(new RunWrite
        {
            Run = BookSample.Run("run_3", storeId: null),
            AddedExceptions = [BookSample.Exception("exc_4", "run_3", storeId: null)],
        });

        var books = await ReadAsync(stage, Sample.Day, Next);

        Assert.Equal([new OpenDay(Sample.Day, 2, new VndAmount(60))], books.Open);
    }

    /// <summary>The median is the lower one, of each day and of the period; money of both kinds counts from when it was heard of.</summary>
    [Fact]
    public async Task Matched_EvenNumbersOfMatches_TakesTheLowerMedian()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Billed(Sample.Session()), null)] });
        await stage.MustCommitAsync(Sample.Commit() with { Cash = new(Sample.Cash(), IsVoid: false) });
        foreach (var i in (int[])[1, 2, 3])
        {
            await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture($"cap_{i}", $"900{i}") });
        }

        // Ten and seventy seconds on one day; on the next thirty, and a clock that ran behind.
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), AddedMatches = [Match(1, "cap_1", 70), Match(2, "csh_1", 10)] });
        await stage.MustWriteRunAsync(new RunWrite
        {
            Run = BookSample.Run("run_2") with { BusinessDate = Next },
            AddedMatches = [Match(3, "cap_2", 30, Next), Match(4, "cap_3", -5, Next)],
        });

        var books = await ReadAsync(stage, Sample.Day, Next);

        Assert.Equal([new MatchedDay(Sample.Day, Times(2, 10)), new MatchedDay(Next, Times(2, 0))], books.Matched);
        Assert.Equal(Times(4, 10), books.MatchTimes);
    }

    /// <summary>A period in which nothing happened has nothing, and no median.</summary>
    [Fact]
    public async Task Kpis_NothingHappened_AreEmpty()
    {
        await using var stage = await SeededAsync();

        var books = await ReadAsync(stage, Sample.Day, Next);

        Assert.Empty(books.Billed);
        Assert.Empty(books.Open);
        Assert.Empty(books.Matched);
        Assert.Empty(books.Declarations);
        Assert.Empty(books.Settled);
        Assert.Equal(new MatchTimes(0, null), books.MatchTimes);
    }

    private static MatchTimes Times(long matches, int seconds) => new(matches, TimeSpan.FromSeconds(seconds));

    private static Session Ended(string id, long bill) => Sample.Ended(Sample.Session(id)) with { BillTotal = new VndAmount(bill), OrderCount = 1 };

    private static StoredMatch Match(int number, string actualId, int wait, DateOnly? date = null) =>
        BookSample.Match($"mat_{number}", date is null ? "run_1" : "run_2", actualId, $"exp_{number}") with
        {
            BusinessDate = date ?? Sample.Day, MatchedAt = Sample.Noon.AddSeconds(wait),
        };

    private static Task<KpiBooks> ReadAsync(StoreStage stage, DateOnly from, DateOnly to) =>
        stage.Kpis.ReadKpisAsync(Sample.Tenant, Sample.StoreId, from, to, Stop);
}
