using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

public sealed class BooksTests
{
    private static readonly StoreDate Day = new(Sample.StoreId, Sample.Day);
    private static readonly StoreDate Unknown = new(null, Sample.Day);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadDay_StoreAndDate_HoldsBillsMoneyAndBooks()
    {
        using var store = await SeedAsync();
        await store.MustCommitAsync(Sample.Commit() with
        {
            Payments = [new(Sample.Payment("pay_2"), null), new(Sample.Payment(), null)],
        });
        await store.MustCommitAsync(Sample.Commit() with { Cash = new(Sample.Cash(), IsVoid: false) });
        await store.MustCommitAsync(Sample.Commit() with
        {
            Capture = Sample.Capture(),
            Sessions =
            [
                new(Sample.Billed(Sample.Ended(Sample.Session("ses_0"), SessionState.Voided)), null),
                new(Sample.Ended(Sample.Session("ses_empty")), null),
                new(Sample.Billed(Sample.Ended(Sample.Session("ses_later"))) with { BusinessDate = Sample.Day.AddDays(1) }, null),
            ],
        });
        await store.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture("cap_2", "9002", storeId: null) });
        await WriteAsync(store, new RunWrite { Run = BookSample.Run(), AddedMatches = [BookSample.Match()], Close = BookSample.Closing() });
        await WriteAsync(store, new RunWrite { Run = BookSample.Run("run_2", 2), AddedExceptions = [BookSample.Exception(runId: "run_2")] });

        var books = await store.Books.ReadDayAsync(Sample.Tenant, Day, Cancellation);
        var unknown = await store.Books.ReadDayAsync(Sample.Tenant, Unknown, Cancellation);

        Assert.Equal(["ses_0", "ses_1"], books.Bills.Select(bill => bill.Session.Id));
        Assert.Equal(["pay_1", "pay_2"], books.Bills[1].Payments.Select(payment => payment.Id));
        Assert.Equal(Sample.Cash(), Assert.Single(books.Bills[1].Cash));
        Assert.Empty(books.Bills[0].Payments);
        Assert.Equal(Sample.Capture(), Assert.Single(books.Captures));
        Assert.Equal(BookSample.Run("run_2", 2), books.LatestRun);
        Assert.Equal(BookSample.Match(), Assert.Single(books.Matches));
        Assert.Equal(BookSample.Exception(runId: "run_2"), Assert.Single(books.OpenExceptions));
        Assert.Equal(BookSample.Close(), books.Close);
        Assert.Empty(unknown.Bills);
        Assert.Equal(Sample.Capture("cap_2", "9002", storeId: null), Assert.Single(unknown.Captures));
        Assert.Null(unknown.LatestRun);
        Assert.Null(unknown.Close);
    }

    [Fact]
    public async Task WriteRun_UnknownStore_RoundTripsNull()
    {
        using var store = await SeedAsync();

        var run = BookSample.Run(storeId: null);
        var exception = BookSample.Exception(storeId: null);
        await WriteAsync(store, new RunWrite { Run = run, AddedExceptions = [exception] });

        var books = await store.Books.ReadDayAsync(Sample.Tenant, Unknown, Cancellation);
        Assert.Equal(run, books.LatestRun);
        Assert.Equal(exception, Assert.Single(books.OpenExceptions));
    }

    [Fact]
    public async Task WriteRun_Superseding_EndsExceptionsAndRemovesMatches()
    {
        using var store = await SeedAsync();
        await WriteAsync(store, new RunWrite
        {
            Run = BookSample.Run(),
            AddedMatches = [BookSample.Match()],
            AddedExceptions = [BookSample.Exception(), BookSample.Exception("exc_2")],
        });

        var second = BookSample.Run("run_2", 2);
        await WriteAsync(store, new RunWrite
        {
            Run = second,
            RemovedMatches = ["mat_1"],
            AddedMatches = [BookSample.Match("mat_2", "run_2")],
            SupersededExceptions = ["exc_1"],
        });

        var books = await store.Books.ReadDayAsync(Sample.Tenant, Day, Cancellation);
        var ended = await store.Books.FindExceptionAsync(Sample.Tenant, "exc_1", Cancellation);
        Assert.Equal("mat_2", Assert.Single(books.Matches).Id);
        Assert.Equal("exc_2", Assert.Single(books.OpenExceptions).Id);
        Assert.Equal(BookSample.Exception() with { State = ExceptionState.Superseded, EndedAt = second.FinishedAt }, ended);
    }

    [Theory]
    [InlineData("number repeated")]
    [InlineData("number skipped")]
    [InlineData("match gone")]
    [InlineData("exception ended")]
    [InlineData("money matched twice")]
    [InlineData("bill matched twice")]
    [InlineData("day closed")]
    [InlineData("close number taken")]
    public async Task WriteRun_Conflict_LeavesNothingBehind(string name)
    {
        using var store = await SeedAsync();
        await WriteAsync(store, new RunWrite
        {
            Run = BookSample.Run(),
            AddedMatches = [BookSample.Match()],
            AddedExceptions = [BookSample.Exception()],
            Close = BookSample.Closing(),
        });
        var write = new RunWrite
        {
            Run = BookSample.Run("run_2", 2),
            AddedExceptions = [BookSample.Exception("exc_2", "run_2")],
            SupersededExceptions = ["exc_1"],
        };
        write = name switch
        {
            "number repeated" => write with { Run = BookSample.Run("run_2") },
            "number skipped" => write with { Run = BookSample.Run("run_2", 3) },
            "match gone" => write with { RemovedMatches = ["mat_1", "mat_1"] },
            "exception ended" => write with { SupersededExceptions = ["exc_1", "exc_1"] },
            "money matched twice" => write with { AddedMatches = [BookSample.Match("mat_2", "run_2", expectedId: "pay_7")] },
            "bill matched twice" => write with { AddedMatches = [BookSample.Match("mat_2", "run_2", actualId: "cap_7")] },
            "day closed" => write with { Close = BookSample.Closing(2, "run_2") },
            _ => write with { Close = new(BookSample.Close(1, "run_2") with { BusinessDate = Sample.Day.AddDays(1) }, []) },
        };

        var applied = await store.Books.WriteRunAsync(Sample.Tenant, write, Cancellation);

        var books = await store.Books.ReadDayAsync(Sample.Tenant, Day, Cancellation);
        Assert.False(applied);
        Assert.Equal("run_1", books.LatestRun!.Id);
        Assert.Equal("mat_1", Assert.Single(books.Matches).Id);
        Assert.Equal(BookSample.Exception(), Assert.Single(books.OpenExceptions));
        Assert.Equal(1, await store.Books.CountClosesAsync(Sample.Tenant, Sample.StoreId, Cancellation));
    }

    [Fact]
    public async Task WriteRun_SixteenTasksWithTheSameNumber_OneWins()
    {
        using var store = await SeedAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
            () => store.Books.WriteRunAsync(Sample.Tenant, new RunWrite { Run = BookSample.Run($"run_{i}") }, Cancellation),
            Cancellation)));

        Assert.Single(applied, won => won);
        Assert.Equal(1, await store.CountAsync("runs"));
    }

    [Fact]
    public async Task WriteRun_OnlyClose_ClosesTheDay()
    {
        using var store = await SeedAsync();
        await WriteAsync(store, new RunWrite { Run = BookSample.Run() });

        await WriteAsync(store, new RunWrite { Close = BookSample.Closing() });

        Assert.Equal(BookSample.Close(), (await store.Books.ReadDayAsync(Sample.Tenant, Day, Cancellation)).Close);
    }

    [Fact]
    public async Task WriteRun_SidesDoNotBalance_IsRefusedByTheSchema()
    {
        using var store = await SeedAsync();
        var run = BookSample.Run();
        var unbalanced = run with { Totals = run.Totals with { Money = run.Totals.Money with { Listed = new VndAmount(39) } } };

        await Assert.ThrowsAnyAsync<Exception>(
            () => store.Books.WriteRunAsync(Sample.Tenant, new RunWrite { Run = unbalanced }, Cancellation));

        Assert.Equal(0, await store.CountAsync("runs"));
    }

    [Fact]
    public async Task ListDays_SessionsAndCaptures_AreDistinctAndWithinTheDates()
    {
        using var store = await SeedAsync();
        await store.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture() });
        await store.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture("cap_2", "2", null) });
        await store.MustCommitAsync(Sample.Commit() with
        {
            Capture = Sample.Capture("cap_3", "3") with { BusinessDate = Sample.Day.AddDays(2) },
        });
        await store.MustCommitAsync(Sample.Commit() with
        {
            Capture = Sample.Capture("cap_4", "4") with { BusinessDate = Sample.Day.AddDays(3) },
            Sessions = [new(Sample.Ended(Sample.Session("ses_x")) with { BusinessDate = Sample.Day.AddDays(1) }, null)],
        });

        var days = await store.Books.ListDaysAsync(Sample.Tenant, Sample.Day, Sample.Day.AddDays(2), Cancellation);

        Assert.Equal([Unknown, Day, new StoreDate(Sample.StoreId, Sample.Day.AddDays(2))], days);
    }

    [Fact]
    public async Task ListExceptions_Filtered_FindsThem()
    {
        using var store = await SeedAsync();
        var other = BookSample.Exception("exc_2") with { OpenedAt = Sample.Noon.AddHours(1) };
        other = other with { Finding = other.Finding with { Class = ExceptionClass.AmountOver, AtRisk = new VndAmount(900) } };
        await WriteAsync(store, new RunWrite { Run = BookSample.Run(), AddedExceptions = [BookSample.Exception(), other] });
        await WriteAsync(store, new RunWrite
        {
            Run = BookSample.Run("run_u", storeId: null),
            AddedExceptions = [BookSample.Exception("exc_3", "run_u", null)],
        });

        async Task<string> Ids(BooksFilter filter) => string.Join(
            ' ', (await store.Books.ListExceptionsAsync(Sample.Tenant, filter, Cancellation)).Select(exception => exception.Id));

        var all = new BooksFilter { Limit = 10 };
        Assert.Equal("exc_1 exc_2 exc_3", await Ids(all));
        Assert.Equal("exc_1 exc_2", await Ids(all with { Limit = 2 }));
        Assert.Equal("exc_3", await Ids(all with { After = "exc_2" }));
        Assert.Equal("exc_1 exc_2", await Ids(all with { StoreId = Sample.StoreId }));
        Assert.Equal("exc_2", await Ids(all with { Class = ExceptionClass.AmountOver }));
        Assert.Equal("exc_2", await Ids(all with { MinAtRisk = 31 }));
        Assert.Equal("exc_1 exc_3", await Ids(all with { OpenedBefore = Sample.Noon.AddHours(1) }));
        Assert.Equal("exc_1 exc_2 exc_3", await Ids(all with { From = Sample.Day, To = Sample.Day, State = ExceptionState.Open }));
        Assert.Equal("", await Ids(all with { From = Sample.Day.AddDays(1) }));
        Assert.Equal("", await Ids(all with { To = Sample.Day.AddDays(-1) }));
        Assert.Equal("", await Ids(all with { State = ExceptionState.Superseded }));
    }

    [Fact]
    public async Task ListRunsAndMatches_Filtered_FindsThem()
    {
        using var store = await SeedAsync();
        await WriteAsync(store, new RunWrite { Run = BookSample.Run(), AddedMatches = [BookSample.Match()] });
        await WriteAsync(store, new RunWrite { Run = BookSample.Run("run_u", storeId: null) });
        var all = new BooksFilter { Limit = 10 };

        Assert.Equal(
            [BookSample.Run(), BookSample.Run("run_u", storeId: null)], await store.Books.ListRunsAsync(Sample.Tenant, all, Cancellation));
        Assert.Equal(
            "run_u", (await store.Books.ListRunsAsync(Sample.Tenant, all with { After = "run_1" }, Cancellation)).Single().Id);
        Assert.Equal([BookSample.Match()], await store.Books.ListMatchesAsync(Sample.Tenant, all, Cancellation));
        Assert.Empty(await store.Books.ListMatchesAsync(Sample.Tenant, all with { StoreId = "sto_9" }, Cancellation));
    }

    private static async Task WriteAsync(TestStore store, RunWrite write) =>
        Assert.True(await store.Books.WriteRunAsync(Sample.Tenant, write, Cancellation));

    private static async Task<TestStore> SeedAsync()
    {
        var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Billed(Sample.Session()), null)] });
        return store;
    }
}
