namespace QrPilot.Sdk.Storage;

/// <summary>Reads a tenant's log and keeps its epochs.</summary>
public interface IFeedStore
{
    /// <summary>A page of the tenant's log, or null when there is no such tenant.</summary>
    Task<FeedPage?> ReadFeedAsync(string tenantId, FeedQuery query, CancellationToken cancellationToken);

    /// <summary>The epochs of the tenant's log, the first one first; none when there is no such tenant.</summary>
    Task<IReadOnlyList<FeedEpoch>> ListEpochsAsync(string tenantId, CancellationToken cancellationToken);

    /// <summary>Begins a new epoch in the logs of all tenants, in one transaction, with the number of
    /// <see cref="FeedEpoch.NumberAt"/>, or the next one where the log has a later epoch already.</summary>
    /// <param name="begunAt">The instant at which they begin (UTC).</param>
    /// <param name="sharesNothing">Whether no event is said to be shared with the epochs before; otherwise all that are there now.</param>
    /// <param name="cancellationToken">Ends the work before it is durable.</param>
    /// <returns>The epochs that have begun, in the order of the tenants' ids.</returns>
    Task<IReadOnlyList<TenantScoped<FeedEpoch>>> BeginEpochsAsync(
        DateTimeOffset begunAt, bool sharesNothing, CancellationToken cancellationToken);
}
