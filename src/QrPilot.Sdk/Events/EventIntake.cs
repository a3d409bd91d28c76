using System.Runtime.InteropServices;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Events;

/// <summary>The events of one request: each is judged, the good ones become a commit, and its result becomes an outcome for each. Pure.</summary>
internal sealed class EventIntake
{
    private readonly IReadOnlyList<EventCommand> _commands;
    private readonly EventDraft?[] _drafts;
    private readonly EventFault?[] _faults;
    private readonly Session?[] _sessions;

    /// <param name="commands">The events.</param>
    /// <param name="sessionOf">The session of an event, or null when this caller has none such.</param>
    /// <param name="judge">What is wrong with an event, or null.</param>
    /// <param name="draft">The event to store.</param>
    public EventIntake(
        IReadOnlyList<EventCommand> commands,
        Func<EventCommand, Session?> sessionOf,
        Func<EventCommand, Session?, EventFault?> judge,
        Func<EventCommand, Session, EventDraft> draft)
    {
        _commands = commands;
        _drafts = new EventDraft?[commands.Count];
        _faults = new EventFault?[commands.Count];
        _sessions = new Session?[commands.Count];
        for (var i = 0; i < commands.Count; i++)
        {
            var session = sessionOf(commands[i]);
            _faults[i] = judge(commands[i], session);
            if (session is null || (_faults[i] is { } fault && !MayBeRepeat(fault)))
            {
                continue;
            }

            _drafts[i] = draft(commands[i], session);
            _sessions[i] = session;
        }
    }

    /// <summary>The keys of all events that may be in the log already, where one of them is good only if it is; else none. An event that was
    /// stored before keeps its verdict even when its session has ended since or its item is gone.</summary>
    public IReadOnlyCollection<string> KeysToLookUp => Good.Count() == _drafts.Count(draft => draft is not null)
        ? []
        : [.. _drafts.OfType<EventDraft>().Select(draft => draft.IdempotencyKey).Distinct()];

    private IEnumerable<EventDraft> Good => _drafts.Where((draft, i) => draft is not null && _faults[i] is null).OfType<EventDraft>();

    /// <summary>The commit of the good events, or null where there are none.</summary>
    public Commit? CommitOf(string tenantId, DateTimeOffset now)
    {
        var good = new List<EventDraft>(_commands.Count);
        var heard = new Dictionary<Session, DateTimeOffset>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _drafts.Length; i++)
        {
            if (_drafts[i] is { } draft && _faults[i] is null)
            {
                good.Add(draft);
                ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(heard, _sessions[i]!, out _);
                last = last > draft.OccurredAt ? last : draft.OccurredAt;
            }
        }

        return good.Count == 0 ? null : new Commit
        {
            TenantId = tenantId,
            Events = good,
            OpenSessions = [.. heard.Keys.Where(session => session.State == SessionState.Open).Select(session => session.Id)],
            Touches = [.. heard.Select(last => SessionRules.Touch(last.Key, last.Value, now)).OfType<SessionTouch>()],
        };
    }

    /// <summary>An outcome for each event, in order.</summary>
    /// <param name="result">What became of the commit, or null where there was none.</param>
    /// <param name="known">Those of <see cref="KeysToLookUp"/> that are in the log.</param>
    public IReadOnlyList<EventOutcome> Outcomes(CommitResult? result, IReadOnlyDictionary<string, KnownEvent> known)
    {
        var outcomes = new EventOutcome[_commands.Count];
        var next = 0;
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = (_faults[i], _drafts[i]) switch
            {
                (null, { } draft) => Outcome(_commands[i], draft, result!.Events[next++]),
                ({ }, { } draft) when known.TryGetValue(draft.IdempotencyKey, out var first) => Repeat(_commands[i], draft, first.Seq, first.Event ?? draft),
                var (fault, _) => new EventOutcome(_commands[i], null, false, [], fault),
            };
        }

        return outcomes;
    }

    private static EventOutcome Outcome(EventCommand command, EventDraft draft, EventCommit stored) => stored.Existing is { } first
        ? Repeat(command, draft, stored.Seq, first)
        : new EventOutcome(command, stored.Seq, true, [], null);

    private static EventOutcome Repeat(EventCommand command, EventDraft draft, long seq, EventDraft first) =>
        new(command, seq, false, EventRules.Differences(first, draft), null);

    private static bool MayBeRepeat(EventFault fault) => fault.Code is ErrorCodes.SessionEnded or ErrorCodes.MenuItemNotFound;
}
