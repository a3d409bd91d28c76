using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Lookups;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Events;

/// <summary>Takes events in: judges each, stores the good ones of a request in one transaction, and gives every one its verdict.</summary>
public sealed class EventService
{
    private static readonly Dictionary<string, KnownEvent> NoneKnown = [];

    private readonly CommandRunner _runner;
    private readonly RecentLookups _lookups;
    private readonly EventFactFinder _facts;
    private readonly ISessionStore _sessions;
    private readonly EventTelemetry _told;
    private readonly TimeProvider _clock;

    internal EventService(CommandRunner runner, RecentLookups lookups, ISessionStore sessions, EventTelemetry told, TimeProvider clock)
    {
        _told = told;
        _runner = runner;
        _lookups = lookups;
        _facts = new EventFactFinder(lookups);
        _sessions = sessions;
        _clock = clock;
    }

    /// <summary>Takes events of one or many sessions.</summary>
    /// <param name="caller">Who sends them.</param>
    /// <param name="commands">The events, at most <see cref="EventRules.MaxBatch"/>.</param>
    /// <param name="sentAt">The client's clock when it sent them, or null.</param>
    /// <param name="cancellationToken">Ends the work before the commit.</param>
    /// <returns>One outcome for each event, in order. The accepted ones are durable.</returns>
    public async Task<IReadOnlyList<EventOutcome>> AppendAsync(
        Caller caller, IReadOnlyList<EventCommand> commands, DateTimeOffset? sentAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(commands);
        using var span = Spans.Start(Spans.Append, caller.TenantId);
        EventIntake? intake = null;
        IReadOnlyDictionary<string, KnownEvent> known = NoneKnown;
        var result = await _runner.RunAsync(DecideAsync, cancellationToken);
        var outcomes = intake!.Outcomes(result, known);
        _told.Record(span, caller.TenantId, outcomes);
        return outcomes;

        async Task<Commit?> DecideAsync(CancellationToken ct)
        {
            if (intake is not null)
            {
                // It was a conflict: a session may have ended since it was looked up.
                ForgetSessions(caller.TenantId, commands);
            }

            var now = _clock.GetUtcNow();
            intake = new EventIntake(caller, commands, await _facts.FindAsync(caller, commands, ct), sentAt, now);
            known = intake.KeysToLookUp() is { Count: > 0 } keys ? await FindKnownAsync(caller.TenantId, keys, ct) : NoneKnown;
            return intake.Commit();
        }
    }

    private void ForgetSessions(string tenantId, IReadOnlyList<EventCommand> commands)
    {
        foreach (var sessionId in commands.Select(command => command.SessionId).Distinct())
        {
            _lookups.ForgetSession(tenantId, sessionId);
        }
    }

    private async Task<IReadOnlyDictionary<string, KnownEvent>> FindKnownAsync(
        string tenantId, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var found = await _sessions.FindEventsAsync(tenantId, keys, cancellationToken);
        return found.ToDictionary(known => known.IdempotencyKey, StringComparer.Ordinal);
    }
}
