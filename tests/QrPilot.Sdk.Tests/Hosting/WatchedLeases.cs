using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Tests.Hosting;

/// <summary>A store of leases that tells when one was renewed, and can be made to lose them or to fail.</summary>
internal sealed class WatchedLeases(ILeaseStore inner) : ILeaseStore
{
    private TaskCompletionSource _renewed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What renewing does instead of asking the store.</summary>
    public Func<Task<bool>>? OnRenew { get; set; }

    /// <summary>Completes at the next renewal, however it ends.</summary>
    public Task NextRenewalAsync()
    {
        _renewed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _renewed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public Task PutAsync(IReadOnlyCollection<WorkUnit> units, TimeSpan dueIn, CancellationToken cancellationToken) =>
        inner.PutAsync(units, dueIn, cancellationToken);

    public Task<IReadOnlyList<Lease>> ClaimAsync(string job, string holder, TimeSpan term, int limit, CancellationToken cancellationToken) =>
        inner.ClaimAsync(job, holder, term, limit, cancellationToken);

    public async Task<bool> RenewAsync(Lease lease, TimeSpan term, CancellationToken cancellationToken)
    {
        try
        {
            return await (OnRenew?.Invoke() ?? inner.RenewAsync(lease, term, cancellationToken));
        }
        finally
        {
            _renewed.TrySetResult();
        }
    }

    public Task<bool> FinishAsync(Lease lease, TimeSpan? dueIn, CancellationToken cancellationToken) =>
        inner.FinishAsync(lease, dueIn, cancellationToken);
}
