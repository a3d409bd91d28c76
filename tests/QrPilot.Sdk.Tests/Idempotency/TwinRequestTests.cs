using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Idempotency;

/// <summary>A request and its twin at once, where the twin commits between the other's look for its answer and its decision: what the
/// decision then meets is what the twin did, and no reason to refuse.</summary>
public sealed class TwinRequestTests
{
    private static readonly ReplyPlan<string> Plan = TestHost.Plan<string>(text => text, "twin");

    [Fact]
    public async Task Run_TwinCommitsBeforeTheDecision_GivesItsAnswer()
    {
        using var host = await TestHost.StartAsync();
        var runner = host.Get<CommandRunner>();

        var reply = await runner.RunAsync(
            Sample.Tenant,
            Plan,
            async ct =>
            {
                await runner.RunAsync(Sample.Tenant, Plan, _ => Task.FromResult(Decided("first")), ct);
                throw Empty();
            },
            TestHost.Stop);

        Assert.Equal(("first", true), (TestHost.Text(reply), reply.Replayed));
    }

    [Fact]
    public async Task Run_RefusedWithoutTwin_IsRefused()
    {
        using var host = await TestHost.StartAsync();

        await Refusal.OfAsync(ErrorCodes.EmptyCart, () => host.Get<CommandRunner>().RunAsync(
            Sample.Tenant, Plan, Task<Decision<string>> (_) => throw Empty(), TestHost.Stop));
    }

    [Fact]
    public async Task Converse_TwinBeginsBeforeTheDecision_IsStillRunning()
    {
        using var host = await TestHost.StartAsync();
        var conversation = host.Get<GatewayConversation>();
        var isCalled = new TaskCompletionSource();
        var answer = new TaskCompletionSource<string>();
        Task<Reply>? twin = null;

        await Refusal.OfAsync(ErrorCodes.RequestStillRunning, () => ConverseAsync(async ct =>
        {
            twin = ConverseAsync(_ => Task.FromResult(("rfd_1", new Commit { TenantId = Sample.Tenant })));
            await isCalled.Task.WaitAsync(ct);
            throw Empty();
        }));

        answer.SetResult("first");
        Assert.Equal("first", TestHost.Text(await twin!));

        Task<Reply> ConverseAsync(Func<CancellationToken, Task<(string, Commit)>> begin) => conversation.RunAsync(
            Sample.Tenant,
            Plan,
            begin,
            (_, _) => Task.FromResult(new Commit { TenantId = Sample.Tenant }),
            (_, _) =>
            {
                isCalled.SetResult();
                return answer.Task;
            },
            (_, outcome, _) => Task.FromResult(Decided(outcome)),
            TestHost.Stop);
    }

    private static Decision<string> Decided(string result) => new(new Commit { TenantId = Sample.Tenant }, result);

    private static CommandException Empty() => new(RefusalKind.Conflict, ErrorCodes.EmptyCart, "There is nothing in the cart.");
}
