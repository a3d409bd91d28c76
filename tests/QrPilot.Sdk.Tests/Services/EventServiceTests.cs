using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class EventServiceTests
{
    [Fact]
    public async Task Append_SameEventSixteenTimes_IsStoredOnce()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.ScanAsync();

        var outcomes = await TestHost.SixteenAsync(_ => AppendAsync(host, Sample.Command(session)));

        Assert.Equal(1, outcomes.Count(outcome => outcome.IsNew));
        Assert.Single(outcomes.Select(outcome => outcome.Seq).Distinct());
        Assert.All(outcomes, outcome => Assert.Empty(outcome.Differences));
    }

    [Fact]
    public async Task Append_SameMeaningInOtherWords_IsADuplicate()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.ScanAsync();
        await AppendAsync(host, Sample.Command(session, data: """{"a":1,"b":2}"""));

        var outcome = await AppendAsync(host, Sample.Command(session, data: """{ "b":2.0, "a":1 }"""));

        Assert.Equal((false, 0, null), (outcome.IsNew, outcome.Differences.Count, outcome.Fault));
    }

    [Fact]
    public async Task Append_SameKeyOtherContent_NamesTheFields()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.ScanAsync();
        await AppendAsync(host, Sample.Command(session));

        var outcome = await AppendAsync(host, Sample.Command(session, type: EventTypes.StaffCalled, data: """{"a":1}"""));

        Assert.Equal(["type", "data"], outcome.Differences);
    }

    /// <summary>The host still takes the session for open; the commit does not.</summary>
    [Fact]
    public async Task Append_SessionEndedByAnotherHost_IsRefused()
    {
        using var host = await TestHost.StartAsync();
        var sessionId = await host.ScanAsync();
        await AppendAsync(host, Sample.Command(sessionId));
        var session = (await host.ReadAsync(sessionId)).Session;
        var ended = new SessionWrite(SessionRules.Close(session, Sample.Noon, null), session.Version);
        await host.Get<ICommitStore>().CommitAsync(new Commit { TenantId = Sample.Tenant, Sessions = [ended] }, TestHost.Stop);

        var outcome = await AppendAsync(host, Sample.Command(sessionId, "after-the-end"));

        Assert.Equal(ErrorCodes.SessionEnded, outcome.Fault?.Code);
        Assert.DoesNotContain(await host.FeedAsync(), draft => draft.IdempotencyKey == "after-the-end");
    }

    [Fact]
    public async Task Append_OneBadEventInABatch_DoesNotSinkTheOthers()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.ScanAsync();
        string[] keys = ["k-000001", "bad key", "k-000003"];
        var commands = keys.Select(key => Sample.Command(session, key)).ToArray();

        var outcomes = await host.Events.AppendAsync(Sample.Diner(session), commands, null, TestHost.Stop);

        Assert.Equal([2L, null, 3L], outcomes.Select(outcome => outcome.Seq));
        Assert.Equal(ErrorCodes.IdempotencyKeyInvalid, outcomes[1].Fault?.Code);
    }

    [Fact]
    public async Task Append_RepeatAfterTheSessionEnded_KeepsItsVerdict()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.ScanAsync();
        var first = await AppendAsync(host, Sample.Command(session));
        await CloseAsync(host, session);

        var again = await AppendAsync(host, Sample.Command(session));
        var other = await AppendAsync(host, Sample.Command(session, "k-000002"));

        Assert.Equal((first.Seq, null), (again.Seq, again.Fault));
        Assert.Equal(ErrorCodes.SessionEnded, other.Fault?.Code);
    }

    [Fact]
    public async Task Append_OtherSession_IsNotFound()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.ScanAsync();

        var outcomes = await host.Events.AppendAsync(Sample.Diner("ses_other"), [Sample.Command(session)], null, TestHost.Stop);

        Assert.Equal(ErrorCodes.SessionNotFound, outcomes[0].Fault?.Code);
    }

    [Fact]
    public async Task Append_KeyOfAServerEvent_DoesNotSwallowTheServersOwn()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();
        await AppendAsync(host, Sample.Command(session, $"{session}/ended"));
        await AppendAsync(host, Sample.Command(session, $"{payment}/payment.succeeded"));

        await host.DeliverAsync(payment);

        Assert.Single(await host.FeedAsync(EventTypes.PaymentSucceeded));
        Assert.Single(await host.FeedAsync(EventTypes.SessionClosed));
    }

    [Fact]
    public async Task Append_SixteenWritersAtOnce_NumbersWithoutHoles()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.ScanAsync();

        var outcomes = await TestHost.SixteenAsync(i => AppendAsync(host, Sample.Command(session, $"key-{i:d5}")));

        Assert.Equal(Enumerable.Range(2, 16).Select(i => (long?)i), outcomes.Select(outcome => outcome.Seq).Order());
    }

    private static async Task<EventOutcome> AppendAsync(TestHost host, EventCommand command) =>
        (await host.Events.AppendAsync(Sample.Diner(command.SessionId), [command], null, TestHost.Stop))[0];

    private static Task CloseAsync(TestHost host, string session) =>
        host.Sessions.CloseAsync(Sample.Staff(), session, null, null, TestHost.Plan<SessionDetail>(_ => ""), TestHost.Stop);
}
