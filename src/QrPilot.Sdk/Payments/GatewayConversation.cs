using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments;

/// <summary>Runs a command that talks to a gateway between two commits: our record first, then the call, then its outcome together with
/// the answer. A repeated request goes on where the first one stopped.</summary>
internal sealed class GatewayConversation(
    CommandRunner runner, CommandTelemetry commands, TimeProvider clock, IOptions<QrPilotOptions> options)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <param name="tenantId">The tenant.</param>
    /// <param name="plan">The request and how its result is answered.</param>
    /// <param name="begin">Decides about our record: its id and what to commit.</param>
    /// <param name="resume">Decides what a repeated request changes of our record before the gateway is called again.</param>
    /// <param name="call">Calls the gateway about the record; may be called again for the same record.</param>
    /// <param name="finish">Decides what the gateway's word changes.</param>
    /// <param name="cancellationToken">Ends the work before the next commit.</param>
    /// <exception cref="CommandException">The command was refused, the same request still runs, or the gateway could not be reached: then
    /// the record stands, and the same request may be sent again.</exception>
    public Task<Reply> RunAsync<TOutcome, T>(
        string tenantId,
        ReplyPlan<T> plan,
        Func<CancellationToken, Task<(string RecordId, Commit Commit)>> begin,
        Func<string, CancellationToken, Task<Commit>> resume,
        Func<string, CancellationToken, Task<TOutcome>> call,
        Func<string, TOutcome, CancellationToken, Task<Decision<T>>> finish,
        CancellationToken cancellationToken) =>
        commands.RunAsync(tenantId, plan.Command, () => ConverseAsync(tenantId, plan, begin, resume, call, finish, cancellationToken));

    private async Task<Reply> ConverseAsync<TOutcome, T>(
        string tenantId,
        ReplyPlan<T> plan,
        Func<CancellationToken, Task<(string RecordId, Commit Commit)>> begin,
        Func<string, CancellationToken, Task<Commit>> resume,
        Func<string, CancellationToken, Task<TOutcome>> call,
        Func<string, TOutcome, CancellationToken, Task<Decision<T>>> finish,
        CancellationToken cancellationToken)
    {
        var (recordId, running, answer) = await BeginAsync(tenantId, plan.Request, begin, resume, cancellationToken);
        if (answer is not null)
        {
            return answer;
        }

        TOutcome outcome;
        try
        {
            outcome = await call(recordId, cancellationToken);
        }
        catch (GatewayException failure)
        {
            await ReleaseAsync(tenantId, running);
            throw new CommandException(
                RefusalKind.GatewayUnavailable,
                ErrorCodes.GatewayUnavailable,
                failure.Message,
                retryAfter: failure.IsTransient ? RetryAfter : null);
        }

        return await FinishAsync(tenantId, plan, ct => finish(recordId, outcome, ct), cancellationToken);
    }

    /// <summary>Makes our record durable, or takes over that of an earlier try.</summary>
    private async Task<(string RecordId, RequestRecord? Running, Reply? Answer)> BeginAsync(
        string tenantId,
        IdempotentRequest? request,
        Func<CancellationToken, Task<(string RecordId, Commit Commit)>> begin,
        Func<string, CancellationToken, Task<Commit>> resume,
        CancellationToken cancellationToken)
    {
        var recordId = "";
        RequestRecord? running = null;
        Reply? answer = null;
        await runner.RunAsync(
            async ct =>
            {
                var now = clock.GetUtcNow();
                var (known, begun) = await runner.FindOrDecideAsync(tenantId, request, begin, ct);
                if (known?.Answer is { } stored)
                {
                    answer = new Reply(stored, Replayed: true);
                    return null;
                }

                if (known is not null)
                {
                    recordId = known.ResourceId!;
                    running = known with { LockedUntil = LockFrom(now) };
                    return known.LockedUntil > now
                        ? throw CommandRunner.StillRunning(known, now)
                        : await resume(recordId, ct) with { Request = new RequestWrite(running, known.LockedUntil) };
                }

                (recordId, var commit) = begun;
                running = Running(request, recordId, now);
                return commit with { Request = running is null ? null : new RequestWrite(running, ExpectedLock: null) };
            },
            cancellationToken);
        return (recordId, running, answer);
    }

    /// <summary>Lets the next try take the request over at once. The record stays as it is: nobody knows what the gateway did.</summary>
    private async Task ReleaseAsync(string tenantId, RequestRecord? running)
    {
        if (running is not null)
        {
            var free = running with { LockedUntil = clock.GetUtcNow() };
            var commit = new Commit { TenantId = tenantId, Request = new RequestWrite(free, running.LockedUntil) };
            await runner.TryCommitAsync(commit, CancellationToken.None);
        }
    }

    /// <summary>Makes the outcome durable. Another try may have taken the request over and been quicker: then its answer is the answer.</summary>
    private async Task<Reply> FinishAsync<T>(
        string tenantId, ReplyPlan<T> plan, Func<CancellationToken, Task<Decision<T>>> finish, CancellationToken cancellationToken)
    {
        Reply? reply = null;
        await runner.RunAsync(
            async ct =>
            {
                var record = await runner.FindAsync(tenantId, plan.Request, ct);
                if (record?.Answer is { } stored)
                {
                    reply = new Reply(stored, Replayed: true);
                    return null;
                }

                var decision = await finish(ct);
                var answer = plan.Write(decision.Result);
                reply = new Reply(answer, Replayed: false);
                return decision.Commit with
                {
                    Request = record is null ? null : new RequestWrite(record with { LockedUntil = null, Answer = answer }, record.LockedUntil),
                };
            },
            cancellationToken);
        return reply!;
    }

    private RequestRecord? Running(IdempotentRequest? request, string recordId, DateTimeOffset now) => request is null
        ? null
        : new RequestRecord
        {
            Scope = request.Scope,
            Key = request.Key,
            Fingerprint = request.Fingerprint,
            CreatedAt = now,
            LockedUntil = LockFrom(now),
            ResourceId = recordId,
        };

    private DateTimeOffset LockFrom(DateTimeOffset now) => now + options.Value.RequestLock;
}
