namespace QrPilot.Sdk.Events;

/// <summary>Carries wake-ups of the feed between the hosts of an installation, for <see cref="FeedSignal"/>. A hint only: what is lost
/// is found by the readers' own looking, and what is heard without cause costs one read.</summary>
public interface IFeedWakeUp
{
    /// <summary>Tells the other hosts that a tenant has new events. Neither throws nor waits; what cannot be told is forgotten.</summary>
    /// <param name="tenantId">The tenant.</param>
    void Publish(string tenantId);

    /// <summary>Listens, for all tenants at once, until it is cancelled. Runs once in every host; when it ends or throws, it is started
    /// again after a pause.</summary>
    /// <param name="heard">To be called with the tenant's id, from any thread; returns at once and never throws. What this host has
    /// published itself may be left out. Hearing is never published again.</param>
    /// <param name="cancellationToken">Ends the listening.</param>
    Task ListenAsync(Action<string> heard, CancellationToken cancellationToken);
}
