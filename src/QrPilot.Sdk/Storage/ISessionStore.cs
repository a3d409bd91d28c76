using QrPilot.Sdk.Events;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads sessions.</summary>
public interface ISessionStore
{
    /// <summary>A session, or null.</summary>
    Task<Session?> FindSessionAsync(string tenantId, string sessionId, CancellationToken cancellationToken);

    /// <summary>Those of the given sessions that exist.</summary>
    Task<IReadOnlyList<Session>> FindSessionsAsync(
        string tenantId, IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken);

    /// <summary>The table's open session, or null.</summary>
    Task<Session?> FindOpenSessionAsync(string tenantId, string tableId, CancellationToken cancellationToken);

    /// <summary>A store's tables with their open sessions, and its sessions that ended unpaid.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="storeId">The store; of an unknown one there is nothing.</param>
    /// <param name="unpaidSince">The first business date of the sessions that ended unpaid.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<BoardSessions> ReadBoardAsync(string tenantId, string storeId, DateOnly unpaidSince, CancellationToken cancellationToken);

    /// <summary>A session with its orders, payments, cash and cart events, or null.</summary>
    Task<SessionDetail?> ReadSessionAsync(string tenantId, string sessionId, CancellationToken cancellationToken);

    /// <summary>Those events of the tenant that hold the given idempotency keys, however old they are.</summary>
    Task<IReadOnlyList<KnownEvent>> FindEventsAsync(
        string tenantId, IReadOnlyCollection<string> idempotencyKeys, CancellationToken cancellationToken);

    /// <summary>Open sessions of all tenants of which nothing was heard since an instant (UTC), the longest silent first.</summary>
    Task<IReadOnlyList<TenantScoped<Session>>> ListSilentSessionsAsync(
        DateTimeOffset since, int limit, CancellationToken cancellationToken);
}
