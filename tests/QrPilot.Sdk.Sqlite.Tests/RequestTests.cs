using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

public sealed class RequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_InsertTakeOverAnswer_KeepsTheAnswer()
    {
        using var store = await TestStore.SeededAsync();
        var first = Sample.Request();
        var taken = first with { LockedUntil = Sample.Noon.AddSeconds(90), ResourceId = "pay_1" };
        var answered = taken with { LockedUntil = null, Answer = new StoredAnswer(201, "{\"món\":\"phở\"}"u8.ToArray()) };

        await store.MustCommitAsync(Write(first, null));
        await store.MustCommitAsync(Write(taken, first.LockedUntil));
        var lateAnswer = await store.CommitAsync(Write(answered, first.LockedUntil));
        await store.MustCommitAsync(Write(answered, taken.LockedUntil));
        var secondAnswer = await store.CommitAsync(Write(answered, taken.LockedUntil));

        var found = await store.Requests.FindRequestAsync(Sample.Tenant, "tenant", "k1", Cancellation);
        Assert.Equal(CommitOutcome.Conflict, lateAnswer.Outcome);
        Assert.Equal(CommitOutcome.Conflict, secondAnswer.Outcome);
        Assert.Equal(201, found!.Answer!.Status);
        Assert.Equal("{\"món\":\"phở\"}"u8.ToArray(), found.Answer.Body.ToArray());
        Assert.Equal(first.Fingerprint.ToArray(), found.Fingerprint.ToArray());
        Assert.Equal(("pay_1", null, Sample.Noon), (found.ResourceId, found.LockedUntil, found.CreatedAt));
    }

    [Fact]
    public async Task Request_EmptyAnswer_IsAnAnswer()
    {
        using var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Write(
            Sample.Request() with { LockedUntil = null, Answer = new StoredAnswer(204, Array.Empty<byte>()) }, null));

        var found = await store.Requests.FindRequestAsync(Sample.Tenant, "tenant", "k1", Cancellation);

        Assert.Equal((204, 0), (found!.Answer!.Status, found.Answer.Body.Length));
    }

    [Fact]
    public async Task Purge_OldAnswers_KeepsRunningAndYoungOnes()
    {
        using var store = await TestStore.SeededAsync();
        var answer = new StoredAnswer(200, "{}"u8.ToArray());
        await store.MustCommitAsync(Write(Sample.Request("old") with { Answer = answer, LockedUntil = null }, null));
        await store.MustCommitAsync(Write(Sample.Request("running"), null));
        await store.MustCommitAsync(Write(
            Sample.Request("young") with { Answer = answer, LockedUntil = null, CreatedAt = Sample.Noon.AddHours(1) }, null));

        var purged = await store.Requests.PurgeRequestsAsync(Sample.Noon.AddHours(1), Cancellation);

        Assert.Equal(1, purged);
        Assert.Null(await store.Requests.FindRequestAsync(Sample.Tenant, "tenant", "old", Cancellation));
        Assert.NotNull(await store.Requests.FindRequestAsync(Sample.Tenant, "tenant", "running", Cancellation));
        Assert.NotNull(await store.Requests.FindRequestAsync(Sample.Tenant, "tenant", "young", Cancellation));
    }

    [Fact]
    public async Task Request_SameKeyInAnotherScope_IsAnotherRecord()
    {
        using var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Write(Sample.Request(), null));

        await store.MustCommitAsync(Write(Sample.Request() with { Scope = "ses_1" }, null));

        Assert.Equal(2, await store.CountAsync("requests"));
    }

    private static Commit Write(RequestRecord record, DateTimeOffset? expectedLock) =>
        Sample.Commit() with { Request = new RequestWrite(record, expectedLock) };
}
