using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Idempotency;

/// <summary>Keeps answers of idempotent requests nearer than the store. It is never the truth: what it does not know, the store is
/// asked. An answer never changes once it is stored, so it may be kept; a request that still runs has none and is not kept.</summary>
public interface IAnswerCache
{
    /// <summary>The answered record of a request with the same key and fingerprint, or null when it is not known or there is any
    /// trouble.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<RequestRecord?> FindAsync(string tenantId, IdempotentRequest request, CancellationToken cancellationToken);

    /// <summary>Keeps a record that was read from the store and has its answer. Neither throws nor waits.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="record">The record.</param>
    void Keep(string tenantId, RequestRecord record);

    /// <summary>Forgets every answer of this installation. For after a restore: the store may not have given them any more.</summary>
    /// <param name="cancellationToken">Ends the work; some may be forgotten then.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="QrPilotException">They cannot be reached, and may still be there.</exception>
    Task<long> ClearAsync(CancellationToken cancellationToken);
}
