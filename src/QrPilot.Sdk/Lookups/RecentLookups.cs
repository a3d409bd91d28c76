using Microsoft.Extensions.Options;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Lookups;

/// <summary>What nearly every request asks for, as it stood at most <see cref="QrPilotOptions.LookupLifetime"/> ago. What this host changes
/// is seen at once. Whoever takes a session for open by it lets the commit make sure (<see cref="Commit.OpenSessions"/>).</summary>
internal sealed class RecentLookups(
    ICatalogStore catalog,
    ISessionStore sessions,
    IStaffStore staff,
    IGatewayAccountStore accounts,
    IOptions<QrPilotOptions> options,
    TimeProvider clock)
{
    private readonly ShortMemory<string, ApiKey> _keys = new(options.Value.LookupLifetime, clock);
    private readonly ShortMemory<ScopedId, Store> _stores = new(options.Value.LookupLifetime, clock);
    private readonly ShortMemory<ScopedId, MenuItem> _items = new(options.Value.LookupLifetime, clock);
    private readonly ShortMemory<ScopedId, Session> _sessions = new(options.Value.LookupLifetime, clock);
    private readonly ShortMemory<(string Gateway, string Name), StoredGatewayAccount> _accounts = new(options.Value.LookupLifetime, clock);
    private readonly ShortMemory<ScopedId, StaffMember> _staff = new(options.Value.LookupLifetime, clock);

    public async ValueTask<ApiKey?> FindApiKeyAsync(string keyId, CancellationToken cancellationToken)
    {
        var found = await _keys.FindAsync([keyId], ReadAsync, key => key.Id, cancellationToken);
        return found.GetValueOrDefault(keyId);

        async Task<IReadOnlyList<ApiKey>> ReadAsync(IReadOnlyCollection<string> _) =>
            await catalog.FindApiKeyAsync(keyId, CancellationToken.None) is { } key ? [key] : [];
    }

    public async ValueTask<Store?> FindStoreAsync(string tenantId, string storeId, CancellationToken cancellationToken)
    {
        var id = new ScopedId(tenantId, storeId);
        var found = await _stores.FindAsync([id], ReadAsync, _ => id, cancellationToken);
        return found.GetValueOrDefault(id);

        async Task<IReadOnlyList<Store>> ReadAsync(IReadOnlyCollection<ScopedId> _) =>
            await catalog.FindStoreAsync(tenantId, storeId, CancellationToken.None) is { } store ? [store] : [];
    }

    public async ValueTask<StaffMember?> FindStaffAsync(string tenantId, string staffId, CancellationToken cancellationToken)
    {
        var id = new ScopedId(tenantId, staffId);
        var found = await _staff.FindAsync([id], ReadAsync, _ => id, cancellationToken);
        return found.GetValueOrDefault(id);

        async Task<IReadOnlyList<StaffMember>> ReadAsync(IReadOnlyCollection<ScopedId> _) =>
            await staff.FindStaffAsync(tenantId, staffId, CancellationToken.None) is { } member ? [member] : [];
    }

    /// <summary>An account of any tenant.</summary>
    public async ValueTask<StoredGatewayAccount?> FindGatewayAccountAsync(string gateway, string name, CancellationToken cancellationToken)
    {
        var id = (gateway, name);
        var found = await _accounts.FindAsync([id], ReadAsync, _ => id, cancellationToken);
        return found.GetValueOrDefault(id);

        async Task<IReadOnlyList<StoredGatewayAccount>> ReadAsync(IReadOnlyCollection<(string Gateway, string Name)> _) =>
            await accounts.FindGatewayAccountAsync(gateway, name, CancellationToken.None) is { } account ? [account] : [];
    }

    /// <param name="tenantId">Whose they are.</param>
    /// <param name="itemIds">Their ids, each once.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public ValueTask<IReadOnlyDictionary<ScopedId, MenuItem>> FindMenuItemsAsync(
        string tenantId, IEnumerable<string> itemIds, CancellationToken cancellationToken) => _items.FindAsync(
            Of(tenantId, itemIds),
            missing => catalog.FindMenuItemsAsync(tenantId, [.. missing.Select(id => id.Id)], CancellationToken.None),
            item => new ScopedId(tenantId, item.Id),
            cancellationToken);

    /// <param name="tenantId">Whose they are.</param>
    /// <param name="sessionIds">Their ids, each once.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public ValueTask<IReadOnlyDictionary<ScopedId, Session>> FindSessionsAsync(
        string tenantId, IEnumerable<string> sessionIds, CancellationToken cancellationToken) => _sessions.FindAsync(
            Of(tenantId, sessionIds),
            missing => sessions.FindSessionsAsync(tenantId, [.. missing.Select(id => id.Id)], CancellationToken.None),
            session => new ScopedId(tenantId, session.Id),
            cancellationToken);

    public async ValueTask<Session?> FindSessionAsync(string tenantId, string sessionId, CancellationToken cancellationToken) =>
        (await FindSessionsAsync(tenantId, [sessionId], cancellationToken)).GetValueOrDefault(new ScopedId(tenantId, sessionId));

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

    private static List<ScopedId> Of(string tenantId, IEnumerable<string> ids) => [.. ids.Select(id => new ScopedId(tenantId, id))];
}
