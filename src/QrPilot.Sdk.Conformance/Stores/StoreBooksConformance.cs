using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>Writing the books of reconciliation, and reading those of a day.</summary>
public abstract class StoreBooksConformance : StoreFacts
{
    private const int LargeCount = 5_000;

    private static readonly StoreDate Day = new(Sample.StoreId, Sample.Day);
    private static readonly StoreDate Unknown = new(null, Sample.Day);

    /// <summary>The books of a store and date hold what is theirs, and those of the unknown store what is nobody's.</summary>
    [Fact]
    public async Task ReadDay_StoreAndDate_HoldsBillsMoneyAndBooks()
    {
        await using var stage = await SeedAsync();
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Payments = [new(Sample.Payment("pay_2"), null), new(Sample.Payment(), null)],
        });
        await stage.MustCommitAsync(Sample.Commit() with { Cash = new(Sample.Cash(), IsVoid: false) });
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Capture = Sample.Capture(),
            Sessions =
            [
                new(Sample.Billed(Sample.Ended(Sample.Session("ses_0"), SessionState.Voided)), null),
                new(Sample.Ended(Sample.Session("ses_empty")), null),
                new(Sample.Billed(Sample.Ended(Sample.Session("ses_later"))) with { BusinessDate = Sample.Day.AddDays(1) }, null),
            ],
        });
        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture("cap_2", "9002", storeId: null) });
        await stage.MustWriteRunAsync(new RunWrite
        {
            Run = BookSample.Run(), AddedMatches = [BookSample.Match()], Close = BookSample.Closing(),
        });
        await stage.MustWriteRunAsync(new RunWrite
        {
            Run = BookSample.Run("run_2", 2), AddedExceptions = [BookSample.Exception(runId: "run_2")],
        });

        var books = await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop);
        var unknown = await stage.Books.ReadDayAsync(Sample.Tenant, Unknown, Stop);

        Assert.Equal(["ses_0", "ses_1"], books.Bills.Select(bill => bill.Session.Id));
        Assert.Equal(["pay_1", "pay_2"], books.Bills[1].Payments.Select(payment => payment.Id));
        Assert.Equal([Sample.Cash()], books.Bills[1].Cash);
        Assert.Empty(books.Bills[0].Payments);
        Assert.Equal(Sample.Capture(), Assert.Single(books.Captures));
        Assert.Equal(BookSample.Run("run_2", 2), books.LatestRun);
        Assert.Equal(BookSample.Match(), Assert.Single(books.Matches));
        Assert.Equal(BookSample.Exception(runId: "run_2"), Assert.Single(books.Exceptions));
        Assert.Equal(BookSample.Close(), books.Close);
        Assert.Empty(unknown.Bills);
        Assert.Equal(Sample.Capture("cap_2", "9002", storeId: null), Assert.Single(unknown.Captures));
        Assert.Null(unknown.LatestRun);
        Assert.Null(unknown.Close);
    }

    /// <summary>Runs and exceptions may belong to no store.</summary>
    [Fact]
    public async Task WriteRun_UnknownStore_RoundTripsNull()
    {
        await using var stage = await SeedAsync();

        var run = BookSample.Run(storeId: null);
        var exception = BookSample.Exception(storeId: null);
        await stage.MustWriteRunAsync(new RunWrite { Run = run, AddedExceptions = [exception] });

        var books = await stage.Books.ReadDayAsync(Sample.Tenant, Unknown, Stop);
        Assert.Equal(run, books.LatestRun);
        Assert.Equal(exception, Assert.Single(books.Exceptions));
    }

    /// <summary>A run removes matches and ends exceptions that no longer hold.</summary>
    [Fact]
    public async Task WriteRun_Superseding_EndsExceptionsAndRemovesMatches()
    {
        await using var stage = await SeedAsync();
        await stage.MustWriteRunAsync(new RunWrite
        {
            Run = BookSample.Run(),
            AddedMatches = [BookSample.Match()],
            AddedExceptions = [BookSample.Exception(), BookSample.Exception("exc_2")],
        });

        var second = BookSample.Run("run_2", 2);
        await stage.MustWriteRunAsync(new RunWrite
        {
            Run = second,
            RemovedMatches = ["mat_1"],
            AddedMatches = [BookSample.Match("mat_2", "run_2")],
            ExceptionMoves = [BookSample.Superseded("exc_1")],
        });

        var books = await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop);
        var ended = await stage.Books.FindExceptionAsync(Sample.Tenant, "exc_1", Stop);
        Assert.Equal("mat_2", Assert.Single(books.Matches).Id);
        Assert.Equal("exc_2", Assert.Single(books.Exceptions).Id);
        Assert.Equal(BookSample.Exception() with { State = ExceptionState.Superseded, Stands = false, EndedAt = second.FinishedAt }, ended);
    }

    /// <summary>One thing that does not fit makes the whole run a conflict.</summary>
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
        await using var stage = await SeedAsync();
        await stage.MustWriteRunAsync(new RunWrite
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
            ExceptionMoves = [BookSample.Superseded("exc_1")],
        };
        write = name switch
        {
            "number repeated" => write with { Run = BookSample.Run("run_2") },
            "number skipped" => write with { Run = BookSample.Run("run_2", 3) },
            "match gone" => write with { RemovedMatches = ["mat_1", "mat_1"] },
            "exception ended" => write with { ExceptionMoves = [BookSample.Superseded("exc_1"), BookSample.Superseded("exc_1")] },
            "money matched twice" => write with { AddedMatches = [BookSample.Match("mat_2", "run_2", expectedId: "pay_7")] },
            "bill matched twice" => write with { AddedMatches = [BookSample.Match("mat_2", "run_2", actualId: "cap_7")] },
            "day closed" => write with { Close = BookSample.Closing(2, "run_2") },
            _ => write with { Close = new(BookSample.Close(1, "run_2") with { BusinessDate = Sample.Day.AddDays(1) }, []) },
        };

        var before = await StoreImage.ReadAsync(stage);

        Assert.False(await stage.WriteRunAsync(write));

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    /// <summary>A day of more matches and exceptions than any store writes at once is written whole, each row as it was given.</summary>
    [Fact]
    public async Task WriteRun_LargeDay_KeepsEveryRow()
    {
        await using var stage = await SeedAsync();
        var write = LargeDay();

        await stage.MustWriteRunAsync(write);

        var books = await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop);
        Assert.Equal(write.AddedMatches, books.Matches);
        Assert.Equal(write.AddedExceptions, books.Exceptions);
    }

    /// <summary>When the last row of many does not fit, none of them is written.</summary>
    [Theory]
    [InlineData("match")]
    [InlineData("exception")]
    public async Task WriteRun_LastRowOfALargeDayDoesNotFit_LeavesNothingBehind(string last)
    {
        await using var stage = await SeedAsync();
        var write = LargeDay();
        write = last == "match"
            ? write with { AddedMatches = [.. write.AddedMatches, write.AddedMatches[0] with { Id = "mat_last" }] }
            : write with { AddedExceptions = [.. write.AddedExceptions, write.AddedExceptions[0]] };

        Assert.False(await stage.WriteRunAsync(write));

        var books = await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop);
        Assert.Equal((null, 0, 0), (books.LatestRun, books.Matches.Count, books.Exceptions.Count));
    }

    /// <summary>A day can be closed without a new run.</summary>
    [Fact]
    public async Task WriteRun_OnlyClose_ClosesTheDay()
    {
        await using var stage = await SeedAsync();
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run() });

        await stage.MustWriteRunAsync(new RunWrite { Close = BookSample.Closing() });

        Assert.Equal(BookSample.Close(), (await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop)).Close);
    }

    /// <summary>A run whose sums do not balance is refused by the schema.</summary>
    [Fact]
    public async Task WriteRun_SidesDoNotBalance_IsRefusedByTheSchema()
    {
        await using var stage = await SeedAsync();
        var run = BookSample.Run();
        var unbalanced = run with { Totals = run.Totals with { Money = run.Totals.Money with { Listed = new VndAmount(39) } } };

        await Assert.ThrowsAnyAsync<Exception>(() => stage.WriteRunAsync(new RunWrite { Run = unbalanced }));

        Assert.Empty(await stage.Books.ListRunsAsync(Sample.Tenant, new BooksFilter { Limit = 10 }, Stop));
    }

    private static RunWrite LargeDay() => new()
    {
        Run = BookSample.Run(),
        AddedMatches = [.. Enumerable.Range(0, LargeCount).Select(i => BookSample.Match($"mat_{i:d6}", "run_1", $"cap_{i:d6}", $"pay_{i:d6}"))],
        AddedExceptions = [.. Enumerable.Range(0, LargeCount).Select(i => BookSample.Exception($"exc_{i:d6}"))],
    };

    private async Task<StoreStage> SeedAsync()
    {
        var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Billed(Sample.Session()), null)] });
        return stage;
    }
}
