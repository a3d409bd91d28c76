using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Lookups;

namespace QrPilot.Sdk.Events;

/// <summary>Looks up what events are judged by, for all events of a request at once.</summary>
internal sealed class EventFactFinder(RecentLookups lookups)
{
    /// <summary>What each event is judged by, in the order of the events.</summary>
    public async ValueTask<EventFacts[]> FindAsync(
        Caller caller, IReadOnlyList<EventCommand> commands, CancellationToken cancellationToken)
    {
        var sessions = await FindAsync(
            caller.TenantId, Ids(i => caller.MayTouch(commands[i].SessionId) ? commands[i].SessionId : null), lookups.FindSessionsAsync, cancellationToken);
        for (var i = 0; i < sessions.Length; i++)
        {
            sessions[i] = sessions[i] is { } session && caller.MayReach(session.StoreId) ? session : null;
        }

        var items = await FindAsync(caller.TenantId, Ids(i => CartChange.ItemOf(commands[i])), lookups.FindMenuItemsAsync, cancellationToken);
        var stores = await FindAsync(
            caller.TenantId, Ids(i => caller.MayBackdate ? sessions[i]?.StoreId : null), lookups.FindStoresAsync, cancellationToken);
        var facts = new EventFacts[commands.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i] = new EventFacts(sessions[i], items[i], stores[i]?.Calendar);
        }

        return facts;

        string?[] Ids(Func<int, string?> idOf)
        {
            var ids = new string?[commands.Count];
            for (var i = 0; i < ids.Length; i++)
            {
                ids[i] = idOf(i);
            }

            return ids;
        }
    }

    /// <summary>What there is under each id; null also where there is no id.</summary>
    private static async ValueTask<TValue?[]> FindAsync<TValue>(
        string tenantId,
        string?[] ids,
        Func<IReadOnlyList<ScopedId>, CancellationToken, ValueTask<TValue?[]>> find,
        CancellationToken cancellationToken)
        where TValue : class
    {
        var asked = new List<ScopedId>(ids.Length);
        foreach (var id in ids)
        {
            if (id is not null)
            {
                asked.Add(new ScopedId(tenantId, id));
            }
        }

        var found = await find(asked, cancellationToken);
        if (found.Length == ids.Length)
        {
            return found;
        }

        var values = new TValue?[ids.Length];
        var next = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ids[i] is null ? null : found[next++];
        }

        return values;
    }
}
