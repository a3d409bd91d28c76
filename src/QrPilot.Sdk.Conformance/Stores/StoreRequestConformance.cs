using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>The idempotency records of HTTP requests.</summary>
public abstract class StoreRequestConformance : StoreFacts
{
    /// <summary>Who took a request over answers it; the answer of who had it before, and any later one, is a conflict.</summary>
    [Fact]
    public async Task Request_InsertTakeOverAnswer_KeepsTheAnswer()
    {
        await using var stage = await SeededAsync();
        var first = Sample.Request();
        var taken = first with { LockedUntil = Sample.Noon.AddSeconds(90), ResourceId = "pay_1" };
        var answered = taken with { LockedUntil = null, Answer = new StoredAnswer(201, "{\"món\":\"phở\"}"u8.ToArray()) };

        await stage.MustCommitAsync(Write(first, null));
        await stage.MustCommitAsync(Write(taken, first.LockedUntil));
        var lateAnswer = await stage.CommitAsync(Write(answered, first.LockedUntil));
        await stage.MustCommitAsync(Write(answered, taken.LockedUntil));
        var secondAnswer = await stage.CommitAsync(Write(answered, taken.LockedUntil));

        var found = await stage.Requests.FindRequestAsync(Sample.Tenant, "tenant", "k1", Stop);
        Assert.Equal(CommitOutcome.Conflict, lateAnswer.Outcome);
        Assert.Equal(CommitOutcome.Conflict, secondAnswer.Outcome);
        Assert.Equal(201, found!.Answer!.Status);
        Assert.Equal("{\"món\":\"phở\"}"u8.ToArray(), found.Answer.Body.ToArray());
        Assert.Equal(first.Fingerprint.ToArray(), found.Fingerprint.ToArray());
        Assert.Equal(("pay_1", null, Sample.Noon), (found.ResourceId, found.LockedUntil, found.CreatedAt));
    }

    /// <summary>An answer without a body is an answer.</summary>
    [Fact]
    public async Task Request_EmptyAnswer_IsAnAnswer()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Write(
            Sample.Request() with { LockedUntil = null, Answer = new StoredAnswer(204, Array.Empty<byte>()) }, null));

        var found = await stage.Requests.FindRequestAsync(Sample.Tenant, "tenant", "k1", Stop);

        Assert.Equal((204, 0), (found!.Answer!.Status, found.Answer.Body.Length));
    }

    /// <summary>Only answers from before the instant are forgotten; a request that runs is never.</summary>
    [Fact]
    public async Task Purge_OldAnswers_KeepsRunningAndYoungOnes()
    {
        await using var stage = await SeededAsync();
        var answer = new StoredAnswer(200, "{}"u8.ToArray());
        await stage.MustCommitAsync(Write(Sample.Request("old") with { Answer = answer, LockedUntil = null }, null));
        await stage.MustCommitAsync(Write(Sample.Request("running"), null));
        await stage.MustCommitAsync(Write(
            Sample.Request("young") with { Answer = answer, LockedUntil = null, CreatedAt = Sample.Noon.AddHours(1) }, null));

        var purged = await stage.Requests.PurgeRequestsAsync(Sample.Noon.AddHours(1), Stop);

        Assert.Equal(1, purged);
        Assert.Null(await stage.Requests.FindRequestAsync(Sample.Tenant, "tenant", "old", Stop));
        Assert.NotNull(await stage.Requests.FindRequestAsync(Sample.Tenant, "tenant", "running", Stop));
        Assert.NotNull(await stage.Requests.FindRequestAsync(Sample.Tenant, "tenant", "young", Stop));
    }

    /// <summary>Each scope has keys of its own.</summary>
    [Fact]
    public async Task Request_SameKeyInAnotherScope_IsAnotherRecord()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Write(Sample.Request(), null));

        await stage.MustCommitAsync(Write(Sample.Request() with { Scope = "ses_1" }, null));

        Assert.Equal("tenant", (await stage.Requests.FindRequestAsync(Sample.Tenant, "tenant", "k1", Stop))!.Scope);
        Assert.Equal("ses_1", (await stage.Requests.FindRequestAsync(Sample.Tenant, "ses_1", "k1", Stop))!.Scope);
    }

    private static Commit Write(RequestRecord record, DateTimeOffset? expectedLock) =>
        Sample.Commit() with { Request = new RequestWrite(record, expectedLock) };
}
