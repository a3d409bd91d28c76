using System.Text.Json;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Events;

/// <summary>Takes events in: judges each, stores the good ones of a request in one transaction, and gives every one its verdict.</summary>
public sealed class EventService
{
    private readonly CommandRunner _runner;
    private readonly ISessionStore _sessions;
    private readonly ICatalogStore _catalog;
    private readonly TimeProvider _clock;

    internal EventService(CommandRunner runner, ISessionStore sessions, ICatalogStore catalog, TimeProvider clock)
    {
        _runner = runner;
        _sessions = sessions;
        _catalog = catalog;
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
        var now = _clock.GetUtcNow();
        var sessions = await ReadSessionsAsync(caller, commands, cancellationToken);
        var items = await ReadItemsAsync(caller.TenantId, commands, cancellationToken);
        var calendars = await ReadCalendarsAsync(caller, sessions.Values, cancellationToken);

        var outcomes = new EventOutcome[commands.Count];
        var drafts = new List<EventDraft>(commands.Count);
        var faults = new EventFault?[commands.Count];
        var places = new List<int>(commands.Count);
        for (var i = 0; i < commands.Count; i++)
        {
            var command = commands[i];
            var session = sessions.GetValueOrDefault(command.SessionId);
            faults[i] = EventRules.Judge(
                command, caller, session, id => items.TryGetValue(id, out var item) && item.StoreId == session!.StoreId && item.Available, now);

            // An event that was stored before keeps its verdict even when its session has ended since or its item is gone:
            // it is looked up by its key together with the others.
            if (faults[i] is { } fault && (session is null || !MayBeRepeat(fault)))
            {
                outcomes[i] = new EventOutcome(command, null, false, [], fault);
                continue;
            }

            var date = calendars.TryGetValue(session!.StoreId, out var calendar) ? calendar.DateOf(command.OccurredAt) : (DateOnly?)null;
            drafts.Add(EventRules.Draft(command, caller, session, sentAt, date, now));
            places.Add(i);
        }

        await StoreAsync(caller.TenantId, commands, drafts, places, faults, outcomes, now, cancellationToken);
        return outcomes;
    }

    private async Task StoreAsync(
        string tenantId,
        IReadOnlyList<EventCommand> commands,
        List<EventDraft> drafts,
        List<int> places,
        EventFault?[] faults,
        EventOutcome[] outcomes,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var known = places.Exists(place => faults[place] is not null)
            ? await FindKnownAsync(tenantId, drafts, cancellationToken)
            : null;
        var good = new List<EventDraft>(drafts.Count);
        var goodPlaces = new List<int>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var place = places[i];
            if (faults[place] is not { } fault)
            {
                good.Add(drafts[i]);
                goodPlaces.Add(place);
            }
            else if (known!.TryGetValue(drafts[i].IdempotencyKey, out var first))
            {
                outcomes[place] = Repeat(commands[place], drafts[i], first.Seq, first.Event ?? drafts[i]);
            }
            else
            {
                outcomes[place] = new EventOutcome(commands[place], null, false, [], fault);
            }
        }

        if (good.Count == 0)
        {
            return;
        }

        var commit = new Commit { TenantId = tenantId, Events = good, Touches = Touches(good, now) };
        var result = await _runner.RunAsync(_ => Task.FromResult<Commit?>(commit), cancellationToken);
        for (var i = 0; i < good.Count; i++)
        {
            var stored = result!.Events[i];
            outcomes[goodPlaces[i]] = stored.IsNew
                ? new EventOutcome(commands[goodPlaces[i]], stored.Seq, true, [], null)
                : Repeat(commands[goodPlaces[i]], good[i], stored.Seq, stored.Existing!);
        }
    }

    private static EventOutcome Repeat(EventCommand command, EventDraft draft, long seq, EventDraft first) =>
        new(command, seq, false, EventRules.Differences(first, draft), null);

    private static bool MayBeRepeat(EventFault fault) =>
        fault.Code is ErrorCodes.SessionEnded or ErrorCodes.MenuItemNotFound;

    private static List<SessionTouch> Touches(List<EventDraft> drafts, DateTimeOffset now) =>
        [.. drafts.GroupBy(draft => draft.SessionId).Select(group => new SessionTouch(group.Key, group.Max(draft => draft.OccurredAt), now))];

    private async Task<IReadOnlyDictionary<string, KnownEvent>> FindKnownAsync(
        string tenantId, List<EventDraft> drafts, CancellationToken cancellationToken)
    {
        var found = await _sessions.FindEventsAsync(tenantId, [.. drafts.Select(draft => draft.IdempotencyKey).Distinct()], cancellationToken);
        return found.ToDictionary(known => known.IdempotencyKey, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, Session>> ReadSessionsAsync(
        Caller caller, IReadOnlyList<EventCommand> commands, CancellationToken cancellationToken)
    {
        var ids = commands.Select(command => command.SessionId).Where(caller.MayTouch).Distinct().ToList();
        var sessions = await _sessions.FindSessionsAsync(caller.TenantId, ids, cancellationToken);
        return sessions.ToDictionary(session => session.Id, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, MenuItem>> ReadItemsAsync(
        string tenantId, IReadOnlyList<EventCommand> commands, CancellationToken cancellationToken)
    {
        var ids = commands
            .Where(command => command.Type == EventTypes.ItemAdded)
            .Select(command => CartChange.Read(command.Type, command.Data).Change?.ItemId)
            .OfType<string>()
            .Distinct()
            .ToList();
        var items = ids.Count == 0 ? [] : await _catalog.FindMenuItemsAsync(tenantId, ids, cancellationToken);
        return items.ToDictionary(item => item.Id, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, BusinessCalendar>> ReadCalendarsAsync(
        Caller caller, IEnumerable<Session> sessions, CancellationToken cancellationToken)
    {
        var calendars = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal);
        if (!caller.MayBackdate)
        {
            return calendars;
        }

        foreach (var storeId in sessions.Select(session => session.StoreId).Distinct())
        {
            if (await _catalog.FindStoreAsync(caller.TenantId, storeId, cancellationToken) is { } store)
            {
                calendars[storeId] = store.Calendar;
            }
        }

        return calendars;
    }
}
