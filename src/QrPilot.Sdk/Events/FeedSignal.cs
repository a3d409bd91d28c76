using System.Collections.Concurrent;

namespace QrPilot.Sdk.Events;

/// <summary>Wakes readers that wait for a tenant's next event in this process. A hint only: readers also look by themselves.</summary>
public sealed class FeedSignal
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>A task that completes at the next <see cref="Raise"/> for this tenant. Take it before reading, wait for it after.</summary>
    public Task NextAsync(string tenantId) =>
        _waiting.GetOrAdd(tenantId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Says that the tenant has new events.</summary>
    public void Raise(string tenantId)
    {
        if (_waiting.TryRemove(tenantId, out var source))
        {
            source.TrySetResult();
        }
    }
}
