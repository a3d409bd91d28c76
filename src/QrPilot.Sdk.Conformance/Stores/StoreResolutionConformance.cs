using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>People's decisions: what they move, and that they are kept.</summary>
public abstract class StoreResolutionConformance : StoreFacts
{
    private static readonly StoreDate Day = new(Sample.StoreId, Sample.Day);
    private static readonly StoreDate Unknown = new(null, Sample.Day);

    /// <summary>A decision is read as it was written, with the exception that it resolves and the money that it links.</summary>
    [Fact]
    public async Task Commit_Resolution_MovesTheExceptionAndTheMoney()
    {
        await using var stage = await SeedAsync();
        var resolution = Linking("res_1");

        await stage.MustCommitAsync(Sample.Commit() with { Resolution = Write(resolution) with { Exception = Resolved("res_1") } });

        var store = stage.Resolutions;
        var exception = await stage.Books.FindExceptionAsync(Sample.Tenant, "exc_1", Stop);
        var link = new StandingLink(resolution.Link!, "res_1");
        var target = await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop);
        var source = await stage.Books.ReadDayAsync(Sample.Tenant, Unknown, Stop);
        Assert.Equal(resolution, await store.FindResolutionAsync(Sample.Tenant, "res_1", Stop));
        Assert.Equal([resolution], await store.ListResolutionsAsync(Sample.Tenant, new BooksFilter { Limit = 10 }, Stop));
        Assert.Equal((ExceptionState.Resolved, true, "res_1"), (exception!.State, exception.Stands, exception.ResolutionId));
        Assert.Equal(exception, Assert.Single(target.Exceptions));
        Assert.Equal(link, await store.FindLinkAsync(Sample.Tenant, "cap_2", Stop));
        Assert.Equal("cap_2", Assert.Single(target.LinkedCaptures).Id);
        Assert.Equal([link], target.Links);
        Assert.Empty(source.LinkedCaptures);
        Assert.Equal([link], source.Links);
        Assert.Equal("cap_2", Assert.Single(source.Captures).Id);
    }

    /// <summary>An undo removes what it undoes, once.</summary>
    [Fact]
    public async Task Commit_Undo_HoldsOnce()
    {
        await using var stage = await SeedAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Resolution = Write(Linking("res_1")) with { Exception = Resolved("res_1") } });
        var undo = Decision("res_2", ResolutionKind.Undo) with { Undoes = "res_1" };
        var write = new ResolutionWrite(undo)
        {
            Exception = new ExceptionMove("exc_1", ExceptionState.Resolved, ExceptionState.Open, Stands: true, null, null, null),
            Link = new LinkWrite("cap_2", null, "res_1"),
        };

        await stage.MustCommitAsync(Sample.Commit() with { Resolution = write });

        var store = stage.Resolutions;
        Assert.True(await store.IsUndoneAsync(Sample.Tenant, "res_1", Stop));
        Assert.False(await store.IsUndoneAsync(Sample.Tenant, "res_2", Stop));
        Assert.Null(await store.FindLinkAsync(Sample.Tenant, "cap_2", Stop));
        Assert.Equal(BookSample.Exception(), await stage.Books.FindExceptionAsync(Sample.Tenant, "exc_1", Stop));
        var again = new ResolutionWrite(undo with { Id = "res_3" });
        Assert.Equal(CommitOutcome.Conflict, (await stage.CommitAsync(Sample.Commit() with { Resolution = again })).Outcome);
    }

    /// <summary>What somebody else has moved since is a conflict, and nothing of the commit is left.</summary>
    [Theory]
    [InlineData("exception resolved")]
    [InlineData("money linked")]
    [InlineData("link replaced")]
    [InlineData("id known")]
    public async Task Commit_ResolutionTooLate_IsAConflict(string name)
    {
        await using var stage = await SeedAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Resolution = Write(Linking("res_1")) with { Exception = Resolved("res_1") } });
        var late = Decision("res_2", ResolutionKind.Accept);
        var write = name switch
        {
            "exception resolved" => new ResolutionWrite(late) { Exception = Resolved("res_2") },
            "money linked" => Write(Linking("res_2")),
            "link replaced" => Write(Linking("res_2")) with { Link = new LinkWrite("cap_2", null, "res_0") },
            _ => new ResolutionWrite(late with { Id = "res_1" }),
        };
        var before = await StoreImage.ReadAsync(stage);

        Assert.Equal(CommitOutcome.Conflict, (await stage.CommitAsync(Sample.Commit() with { Resolution = write })).Outcome);

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }

    private static ExceptionMove Resolved(string resolutionId) => new(
        "exc_1", ExceptionState.Open, ExceptionState.Resolved, Stands: true, resolutionId, ResolutionKind.Link, Sample.Noon);

    private static ResolutionWrite Write(Resolution resolution) => new(resolution)
    {
        Link = new LinkWrite("cap_2", new StandingLink(resolution.Link!, resolution.Id), null),
    };

    private static Resolution Linking(string id) => Decision(id, ResolutionKind.Link) with
    {
        ExceptionId = "exc_1",
        Link = new MoneyLink("cap_2", Unknown, Day, "ses_1", "pay_2"),
    };

    private static Resolution Decision(string id, ResolutionKind kind) => new()
    {
        Id = id,
        Kind = kind,
        Day = Day,
        Amount = new Money.VndAmount(30),
        Reason = "Khách quen.",
        DecidedBy = "key_1",
        DecidedAt = Sample.Noon,
    };

    private async Task<StoreStage> SeedAsync()
    {
        var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Sessions = [new(Sample.Billed(Sample.Session()), null)] });
        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture("cap_2", "9002", storeId: null) with { PaymentId = null } });
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), AddedExceptions = [BookSample.Exception()] });
        return stage;
    }
}
