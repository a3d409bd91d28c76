namespace QrPilot.Sdk.Storage;

/// <summary>Reads and forgets idempotency records of HTTP requests.</summary>
public interface IRequestStore
{
    /// <summary>The record of a key, or null.</summary>
    Task<RequestRecord?> FindRequestAsync(string tenantId, string scope, string key, CancellationToken cancellationToken);

    /// <summary>Forgets answered requests that were first seen before an instant (UTC); returns how many.</summary>
    Task<int> PurgeRequestsAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken);
}
