using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>Listing the days, runs, matches and exceptions.</summary>
public abstract class StoreBooksListConformance : StoreFacts
{
    private static readonly StoreDate Day = new(Sample.StoreId, Sample.Day);
    private static readonly StoreDate Unknown = new(null, Sample.Day);

    /// <summary>A day is listed once, when it has a bill or a capture.</summary>
    [Fact]
    public async Task ListDays_SessionsAndCaptures_AreDistinctAndWithinTheDates()
    {
        await using var stage = await SeedAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture() });
        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture("cap_2", "2", null) });
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Capture = Sample.Capture("cap_3", "3") with { BusinessDate = Sample.Day.AddDays(2) },
        });
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Capture = Sample.Capture("cap_4", "4") with { BusinessDate = Sample.Day.AddDays(3) },
            Sessions = [new(Sample.Ended(Sample.Session("ses_x")) with { BusinessDate = Sample.Day.AddDays(1) }, null)],
        });

        var days = await stage.Books.ListDaysAsync(Sample.Tenant, Sample.Day, Sample.Day.AddDays(2), Stop);

        StoreDate[] expected = [Unknown, Day, new StoreDate(Sample.StoreId, Sample.Day.AddDays(2))];
        Assert.Equal(expected, days.OrderBy(day => day.BusinessDate).ThenBy(day => day.StoreId, StringComparer.Ordinal));
    }

    /// <summary>Exceptions are listed by id, and by what the filter asks for.</summary>
    [Fact]
    public async Task ListExceptions_Filtered_FindsThem()
    {
        await using var stage = await SeedAsync();
        var other = BookSample.Exception("exc_2") with { OpenedAt = Sample.Noon.AddHours(1) };
        other = other with { Finding = other.Finding with { Class = ExceptionClass.AmountOver, AtRisk = new VndAmount(900) } };
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), AddedExceptions = [BookSample.Exception(), other] });
        await stage.MustWriteRunAsync(new RunWrite
        {
            Run = BookSample.Run("run_u", storeId: null),
            AddedExceptions = [BookSample.Exception("exc_3", "run_u", null)],
        });

        async Task<string> Ids(BooksFilter filter) => string.Join(
            ' ', (await stage.Books.ListExceptionsAsync(Sample.Tenant, filter, Stop)).Select(exception => exception.Id));

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

    /// <summary>Runs and matches are listed by id, and by what the filter asks for.</summary>
    [Fact]
    public async Task ListRunsAndMatches_Filtered_FindsThem()
    {
        await using var stage = await SeedAsync();
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), AddedMatches = [BookSample.Match()] });
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run("run_u", storeId: null) });
        var all = new BooksFilter { Limit = 10 };

        Assert.Equal(
            [BookSample.Run(), BookSample.Run("run_u", storeId: null)], await stage.Books.ListRunsAsync(Sample.Tenant, all, Stop));
        Assert.Equal(
            "run_u", (await stage.Books.ListRunsAsync(Sample.Tenant, all with { After = "run_1" }, Stop)).Single().Id);
        Assert.Equal([BookSample.Match()], await stage.Books.ListMatchesAsync(Sample.Tenant, all, Stop));
        Assert.Empty(await stage.Books.ListMatchesAsync(Sample.Tenant, all with { StoreId = "sto_9" }, Stop));
    }

    private async Task<StoreStage> SeedAsync()
    {
        var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Billed(Sample.Session()), null)] });
        return stage;
    }
}
