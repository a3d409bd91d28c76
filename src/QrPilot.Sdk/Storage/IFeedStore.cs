namespace QrPilot.Sdk.Storage;

/// <summary>Reads a tenant's log.</summary>
public interface IFeedStore
{
    /// <summary>A page of the tenant's log, or null when there is no such tenant.</summary>
    Task<FeedPage?> ReadFeedAsync(string tenantId, FeedQuery query, CancellationToken cancellationToken);
}
