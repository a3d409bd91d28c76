using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Hosting;

/// <summary>The lease of one unit while its work runs: renewed until the work ends, and then given back. When it is lost, the work is told
/// to end.</summary>
internal sealed class HeldLease(ILeaseStore leases, Lease lease, Job job, JobTelemetry told, TimeProvider clock, ILogger log)
{
    private readonly long _startedAt = clock.GetTimestamp();

    public async Task WorkAsync(CancellationToken stop)
    {
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var done = new CancellationTokenSource();
        var renewing = RenewAsync(work, done.Token);
        TimeSpan? next = TimeSpan.Zero;
        var outcome = JobTelemetry.Stopped;
        using var span = JobTelemetry.Begin(job, lease.Unit);
        try
        {
            await job.DoAsync(lease.Unit, work.Token);
            next = job.NextIn(clock.GetElapsedTime(_startedAt));
            outcome = JobTelemetry.Done;
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            // The lease was lost, and that is logged where it shows.
            outcome = JobTelemetry.LeaseLost;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            next = job.RetryIn;
            outcome = Failure.Failed;
            Log.WorkerFailed(log, job.Name, failure);
        }
        finally
        {
            told.End(span, job, outcome, clock.GetElapsedTime(_startedAt));
            await done.CancelAsync();
            if (await renewing)
            {
                await GiveBackAsync(next);
            }
        }
    }

    /// <summary>Renews until the work is done; false when the lease was lost before.</summary>
    private async Task<bool> RenewAsync(CancellationTokenSource work, CancellationToken done)
    {
        using var timer = new PeriodicTimer(job.RenewEvery, clock);
        var renewedAt = _startedAt;
        while (await IsTimeAsync(timer, done))
        {
            var asked = clock.GetTimestamp();
            var isHeld = await TryAsync(ct => leases.RenewAsync(lease, job.Term, ct));
            if (isHeld is true)
            {
                renewedAt = asked;
            }
            else if (isHeld is false || clock.GetElapsedTime(renewedAt) >= job.Term)
            {
                Log.LeaseLost(log, job.Name);
                await work.CancelAsync();
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> IsTimeAsync(PeriodicTimer timer, CancellationToken done)
    {
        try
        {
            return await timer.WaitForNextTickAsync(done);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task GiveBackAsync(TimeSpan? next)
    {
        if (await TryAsync(ct => leases.FinishAsync(lease, next, ct)) is false)
        {
            Log.LeaseLost(log, job.Name);
        }
    }

    /// <summary>What the store says, or null where it does not say anything in good time: the lease then ends by itself.</summary>
    private async Task<bool?> TryAsync(Func<CancellationToken, Task<bool>> ask)
    {
        using var limit = new CancellationTokenSource(job.RenewEvery, clock);
        try
        {
            return await ask(limit.Token);
        }
        catch (Exception failure)
        {
            Log.LeaseNotTold(log, job.Name, failure);
            return null;
        }
    }
}
