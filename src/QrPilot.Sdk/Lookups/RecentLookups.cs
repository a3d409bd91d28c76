using Microsoft.Extensions.Options;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Lookups;

/// <summary>What nearly every request asks for, as it stood at most <see cref="QrPilotOptions.LookupLifetime"/> ago. What this host changes
/// is seen at once. Whoever takes a session for open by it lets the commit make sure (<see cref="Commit.OpenSessions"/>).</summary>
internal sealed class RecentLookups
{
    private readonly ShortMemory<string, ApiKey> _keys;
    private readonly ShortMemory<ScopedId, Store> _stores;
    private readonly ShortMemory<ScopedId, MenuItem> _items;
    private readonly ShortMemory<ScopedId, Session> _sessions;
    private readonly ShortMemory<(string Gateway, string Name), StoredGatewayAccount> _accounts;
    private readonly ShortMemory<ScopedId, StaffMember> _staff;

    public RecentLookups(
        ICatalogStore catalog,
        ISessionStore sessions,
        IStaffStore staff,
        IGatewayAccountStore accounts,
        IOptions<QrPilotOptions> options,
        TimeProvider clock)
    {
        _keys = OneByOne<string, ApiKey>(id => catalog.FindApiKeyAsync(id, CancellationToken.None));
        _stores = OneByOne<ScopedId, Store>(id => catalog.FindStoreAsync(id.TenantId, id.Id, CancellationToken.None));
        _staff = OneByOne<ScopedId, StaffMember>(id => staff.FindStaffAsync(id.TenantId, id.Id, CancellationToken.None));
        _accounts = OneByOne<(string Gateway, string Name), StoredGatewayAccount>(
            id => accounts.FindGatewayAccountAsync(id.Gateway, id.Name, CancellationToken.None));
        _items = OfTenant(catalog.FindMenuItemsAsync, item => item.Id);
        _sessions = OfTenant(sessions.FindSessionsAsync, session => session.Id);

        ShortMemory<TKey, TValue> OneByOne<TKey, TValue>(Func<TKey, Task<TValue?>> find)
            where TKey : notnull
            where TValue : class => new(options.Value.LookupLifetime, clock, keys => ReadAsync(keys, find));

        ShortMemory<ScopedId, TValue> OfTenant<TValue>(
            Func<string, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyList<TValue>>> find, Func<TValue, string> idOf)
            where TValue : class => new(options.Value.LookupLifetime, clock, ids => ReadAsync(ids, find, idOf));
    }

    public ValueTask<ApiKey?> FindApiKeyAsync(string keyId, CancellationToken cancellationToken) => _keys.FindAsync(keyId, cancellationToken);

    public ValueTask<Store?> FindStoreAsync(string tenantId, string storeId, CancellationToken cancellationToken) =>
        _stores.FindAsync(new ScopedId(tenantId, storeId), cancellationToken);

    public ValueTask<StaffMember?> FindStaffAsync(string tenantId, string staffId, CancellationToken cancellationToken) =>
        _staff.FindAsync(new ScopedId(tenantId, staffId), cancellationToken);

    /// <summary>An account of any tenant.</summary>
    public ValueTask<StoredGatewayAccount?> FindGatewayAccountAsync(string gateway, string name, CancellationToken cancellationToken) =>
        _accounts.FindAsync((gateway, name), cancellationToken);

    public ValueTask<Session?> FindSessionAsync(string tenantId, string sessionId, CancellationToken cancellationToken) =>
        _sessions.FindAsync(new ScopedId(tenantId, sessionId), cancellationToken);

    /// <param name="storeIds">Of one tenant; one may stand more than once.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>In the order of the ids; null where there is none.</returns>
    public ValueTask<Store?[]> FindStoresAsync(IReadOnlyList<ScopedId> storeIds, CancellationToken cancellationToken) =>
        _stores.FindAllAsync(storeIds, cancellationToken);

    /// <param name="itemIds">Of one tenant; one may stand more than once.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>In the order of the ids; null where there is none.</returns>
    public ValueTask<MenuItem?[]> FindMenuItemsAsync(IReadOnlyList<ScopedId> itemIds, CancellationToken cancellationToken) =>
        _items.FindAllAsync(itemIds, cancellationToken);

    /// <param name="sessionIds">Of one tenant; one may stand more than once.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>In the order of the ids; null where there is none.</returns>
    public ValueTask<Session?[]> FindSessionsAsync(IReadOnlyList<ScopedId> sessionIds, CancellationToken cancellationToken) =>
        _sessions.FindAllAsync(sessionIds, cancellationToken);

    /// <summary>Forgets what a commit has changed, or has found changed.</summary>
    public void Forget(Commit commit)
    {
        foreach (var session in commit.Sessions)
        {
            _sessions.Forget(new ScopedId(commit.TenantId, session.Session.Id));
        }

        if (commit.ApiKey is { } key)
        {
            _keys.Forget(key.Id);
        }

        if (commit.Store is { } store)
        {
            _stores.Forget(new ScopedId(commit.TenantId, store.Id));
        }

        if (commit.Staff is { Member: var member })
        {
            _staff.Forget(new ScopedId(commit.TenantId, member.Id));
        }

        if (commit.GatewayAccount is { } write)
        {
            _accounts.Forget((write.Account.Gateway, write.Account.Name));
        }

        if (commit.MenuItem is { } item)
        {
            _items.Forget(new ScopedId(commit.TenantId, item.Id));
        }
    }

    public void ForgetSession(string tenantId, string sessionId) => _sessions.Forget(new ScopedId(tenantId, sessionId));

    private static async Task<IReadOnlyDictionary<TKey, TValue>> ReadAsync<TKey, TValue>(
        IReadOnlyCollection<TKey> keys, Func<TKey, Task<TValue?>> find)
        where TKey : notnull
        where TValue : class
    {
        var found = new Dictionary<TKey, TValue>(keys.Count);
        foreach (var key in keys)
        {
            if (await find(key) is { } value)
            {
                found[key] = value;
            }
        }

        return found;
    }

    private static async Task<IReadOnlyDictionary<ScopedId, TValue>> ReadAsync<TValue>(
        IReadOnlyCollection<ScopedId> ids,
        Func<string, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyList<TValue>>> find,
        Func<TValue, string> idOf)
    {
        var tenantId = ids.First().TenantId;
        var found = await find(tenantId, [.. ids.Select(id => id.Id)], CancellationToken.None);
        return found.ToDictionary(value => new ScopedId(tenantId, idOf(value)));
    }
}
