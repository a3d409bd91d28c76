using System.Runtime.InteropServices;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Events;

/// <summary>The events of one request: each is judged, the good ones become a commit, and its result becomes an outcome for each. Pure.</summary>
internal sealed class EventIntake
{
    private readonly Caller _caller;
    private readonly IReadOnlyList<EventCommand> _commands;
    private readonly EventFacts[] _facts;
    private readonly DateTimeOffset _now;
    private readonly EventDraft?[] _drafts;
    private readonly EventFault?[] _faults;

    /// <param name="caller">Who sends them.</param>
    /// <param name="commands">The events.</param>
    /// <param name="facts">What each is judged by.</param>
    /// <param name="sentAt">The client's clock when it sent them, or null.</param>
    /// <param name="now">The host's clock.</param>
    public EventIntake(Caller caller, IReadOnlyList<EventCommand> commands, EventFacts[] facts, DateTimeOffset? sentAt, DateTimeOffset now)
    {
        (_caller, _commands, _facts, _now) = (caller, commands, facts, now);
        _drafts = new EventDraft?[commands.Count];
        _faults = new EventFault?[commands.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            var (session, item, calendar) = facts[i];
            _faults[i] = EventRules.Judge(commands[i], caller, session, item, now);
            if (session is not null && (_faults[i] is not { } fault || MayBeRepeat(fault)))
            {
                _drafts[i] = EventRules.Draft(commands[i], caller, session, sentAt, calendar?.DateOf(commands[i].OccurredAt), now);
            }
        }
    }

    /// <summary>The keys of all events that may be in the log already, where one of them is good only if it is; else none. An event that was
    /// stored before keeps its verdict even when its session has ended since or its item is gone.</summary>
    public IReadOnlyCollection<string> KeysToLookUp()
    {
        for (var i = 0; i < _drafts.Length; i++)
        {
            if (_drafts[i] is not null && !IsGood(i))
            {
                return [.. _drafts.OfType<EventDraft>().Select(draft => draft.IdempotencyKey).Distinct()];
            }
        }

        return [];
    }

    /// <summary>The commit of the good events, or null where there are none.</summary>
    public Commit? Commit()
    {
        var good = new List<EventDraft>(_drafts.Length);
        var heard = new Dictionary<Session, DateTimeOffset>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _drafts.Length; i++)
        {
            if (IsGood(i))
            {
                good.Add(_drafts[i]!);
                ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(heard, _facts[i].Session!, out _);
                last = last > _drafts[i]!.OccurredAt ? last : _drafts[i]!.OccurredAt;
            }
        }

        if (good.Count == 0)
        {
            return null;
        }

        var open = new List<string>(heard.Count);
        var touches = new List<SessionTouch>();
        foreach (var (session, last) in heard)
        {
            if (session.State == SessionState.Open)
            {
                open.Add(session.Id);
            }

            if (SessionRules.Touch(session, last, _now) is { } touch)
            {
                touches.Add(touch);
            }
        }

        return new Commit { TenantId = _caller.TenantId, Events = good, OpenSessions = open, Touches = touches };
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

    private bool IsGood(int place) => _drafts[place] is not null && _faults[place] is null;

    private static EventOutcome Outcome(EventCommand command, EventDraft draft, EventCommit stored) => stored.Existing is { } first
        ? Repeat(command, draft, stored.Seq, first)
        : new EventOutcome(command, stored.Seq, true, [], null);

    private static EventOutcome Repeat(EventCommand command, EventDraft draft, long seq, EventDraft first) =>
        new(command, seq, false, EventRules.Differences(first, draft), null);

    private static bool MayBeRepeat(EventFault fault) => fault.Code is ErrorCodes.SessionEnded or ErrorCodes.MenuItemNotFound;
}
