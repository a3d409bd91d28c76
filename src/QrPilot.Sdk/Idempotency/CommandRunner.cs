using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Lookups;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Idempotency;

/// <summary>Runs a command once: read, decide, commit together with the answer; on a conflict all of it again, a bounded number of times.</summary>
internal sealed class CommandRunner(
    ICommitStore commits,
    RequestLookup requests,
    RecentLookups lookups,
    FeedSignal feed,
    CommandTelemetry commands,
    CommitTelemetry told,
    TimeProvider clock)
{
    /// <summary>How often something is decided again that others got ahead of.</summary>
    public const int MaxTries = 16;

    /// <summary>Decides and commits, unless the request was answered before.</summary>
    public Task<Reply> RunAsync<T>(
        string tenantId, ReplyPlan<T> plan, Func<CancellationToken, Task<Decision<T>>> decide, CancellationToken cancellationToken) =>
        commands.RunAsync(tenantId, plan.Command, () => DecideAndCommitAsync(tenantId, plan, decide, cancellationToken));

    /// <summary>Decides and commits where no answer is stored.</summary>
    /// <param name="decide">Gives the commit, or null where there is nothing to change.</param>
    /// <param name="cancellationToken">Ends the work before the next commit.</param>
    public async Task<CommitResult?> RunAsync(Func<CancellationToken, Task<Commit?>> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxTries; attempt++)
        {
            var commit = await decide(cancellationToken);
            if (commit is null)
            {
                return null;
            }

            if (await TryCommitAsync(commit, cancellationToken) is { } result)
            {
                return result;
            }
        }

        throw TooManyConflicts();
    }

    /// <summary>Commits once; null on a conflict.</summary>
    public async Task<CommitResult?> TryCommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        var result = await CommitAsync(commit, cancellationToken);
        switch (result.Outcome)
        {
            case CommitOutcome.Committed:
                if (commit.Events.Count > 0)
                {
                    feed.Raise(commit.TenantId);
                }

                return result;
            case CommitOutcome.NameTaken:
                throw new CommandException(RefusalKind.Conflict, ErrorCodes.NameTaken, "The code or name is taken.");
            default:
                return null;
        }
    }

    /// <summary>The record of a request, or what is decided about a new one. A refusal stands only while the request is still new: otherwise
    /// its twin was quicker, and what the decision met is what the twin did.</summary>
    /// <exception cref="CommandException">The key was used for another request, or the decision is to refuse.</exception>
    public async Task<(RequestRecord? Known, TDecision? Decision)> FindOrDecideAsync<TDecision>(
        string tenantId, IdempotentRequest? request, Func<CancellationToken, Task<TDecision>> decide, CancellationToken cancellationToken)
    {
        if (await FindAsync(tenantId, request, cancellationToken) is { } known)
        {
            return (known, default);
        }

        try
        {
            return (null, await decide(cancellationToken));
        }
        catch (CommandException)
        {
            if (await FindAsync(tenantId, request, cancellationToken) is { } twin)
            {
                return (twin, default);
            }

            throw;
        }
    }

    /// <summary>The record of a request, or null when it is new.</summary>
    /// <exception cref="CommandException">The key was used for another request.</exception>
    public async Task<RequestRecord?> FindAsync(string tenantId, IdempotentRequest? request, CancellationToken cancellationToken)
    {
        if (request is null)
        {
            return null;
        }

        var known = await requests.FindAsync(tenantId, request, cancellationToken);
        if (known is not null && !RequestLookup.HasFingerprint(known, request))
        {
            throw new CommandException(
                RefusalKind.Contradiction,
                ErrorCodes.IdempotencyKeyReused,
                "This idempotency key was used for another request.",
                "idempotency-key");
        }

        return known;
    }

    /// <summary>The refusal of a request whose first try still runs.</summary>
    public static CommandException StillRunning(RequestRecord record, DateTimeOffset now)
    {
        var wait = (record.LockedUntil ?? now) - now;
        return new CommandException(
            RefusalKind.Conflict,
            ErrorCodes.RequestStillRunning,
            "The first request with this idempotency key is still running.",
            retryAfter: wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(Math.Min(5, Math.Ceiling(wait.TotalSeconds))));
    }

    private async Task<Reply> DecideAndCommitAsync<T>(
        string tenantId, ReplyPlan<T> plan, Func<CancellationToken, Task<Decision<T>>> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxTries; attempt++)
        {
            var (known, decision) = await FindOrDecideAsync(tenantId, plan.Request, decide, cancellationToken);
            if (known is not null)
            {
                return known.Answer is { } answer ? new Reply(answer, Replayed: true) : throw StillRunning(known, clock.GetUtcNow());
            }

            var reply = plan.Write(decision!.Result);
            var commit = decision.Commit with { Request = Answered(plan.Request, reply) };
            if (await TryCommitAsync(commit, cancellationToken) is not null)
            {
                return new Reply(reply, Replayed: false);
            }
        }

        throw TooManyConflicts();
    }

    private async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        using var span = Spans.Start(Spans.Commit, commit.TenantId);
        var startedAt = clock.GetTimestamp();
        CommitResult? result = null;
        try
        {
            result = await commits.CommitAsync(commit, cancellationToken);
            return result;
        }
        finally
        {
            told.Record(span, commit, result, clock.GetElapsedTime(startedAt));

            // Also where it is not known whether it holds.
            lookups.Forget(commit);
        }
    }

    private RequestWrite? Answered(IdempotentRequest? request, StoredAnswer answer) => request is null
        ? null
        : new RequestWrite(
            new RequestRecord
            {
                Scope = request.Scope,
                Key = request.Key,
                Fingerprint = request.Fingerprint,
                CreatedAt = clock.GetUtcNow(),
                Answer = answer,
            },
            ExpectedLock: null);

    private static CommandException TooManyConflicts() => new(
        RefusalKind.Conflict,
        ErrorCodes.StoreConflict,
        "Too many writers changed the same thing at once; try again.",
        retryAfter: TimeSpan.FromSeconds(1));
}
