using System.Collections.Concurrent;

namespace QrPilot.Sdk.Events;

/// <summary>Wakes readers that wait for a tenant's next event, in this process and through <see cref="IFeedWakeUp"/> in the other hosts.
/// A hint only: readers also look by themselves.</summary>
/// <param name="wakeUps">The ways to the other hosts; none where there is one host only.</param>
public sealed class FeedSignal(IEnumerable<IFeedWakeUp> wakeUps)
{
    private readonly IFeedWakeUp[] _wakeUps = [.. wakeUps];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>A task that completes at the next <see cref="Raise"/> for this tenant, here or in another host. Take it before reading,
    /// wait for it after.</summary>
    public Task NextAsync(string tenantId) =>
        _waiting.GetOrAdd(tenantId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Says that the tenant has new events, here and to the other hosts.</summary>
    public void Raise(string tenantId)
    {
        Hear(tenantId);
        foreach (var wakeUp in _wakeUps)
        {
            wakeUp.Publish(tenantId);
        }
    }

    /// <summary>Wakes the readers of this process only.</summary>
    internal void Hear(string tenantId)
    {
        if (_waiting.TryRemove(tenantId, out var source))
        {
            source.TrySetResult();
        }
    }
}
