using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Redis.Tests.Support;

/// <summary>Counts what is asked of a store.</summary>
internal sealed class CountingRequestStore(IRequestStore store) : IRequestStore
{
    private int _asked;

    public int Asked => _asked;

    public Task<RequestRecord?> FindRequestAsync(string tenantId, string scope, string key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return store.FindRequestAsync(tenantId, scope, key, cancellationToken);
    }

    public Task<int> PurgeRequestsAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken) =>
        store.PurgeRequestsAsync(createdBefore, cancellationToken);
}
