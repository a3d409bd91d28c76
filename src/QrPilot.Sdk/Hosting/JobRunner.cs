using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Hosting;

/// <summary>Does units of work that are due, each under a lease that is renewed while the work runs. Of many hosts that ask at the same
/// moment one does a unit, and none waits for another.</summary>
internal sealed class JobRunner(ILeaseStore leases, JobTelemetry told, TimeProvider clock, ILogger<JobRunner> log)
{
    private static readonly string Holder = $"{Environment.MachineName}/{Environment.ProcessId}";

    /// <summary>Does one unit of a job that is due. A failure of the work is logged, and the unit is tried again later.</summary>
    /// <param name="job">The job.</param>
    /// <param name="stop">Ends the work; its lease is given back, so that another host goes on at once.</param>
    /// <returns>False when nothing is due that nobody else does.</returns>
    public async Task<bool> TryRunAsync(Job job, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();

        // A claim is not broken off half-way: it could have been made, and nobody would give it back.
        if (await leases.ClaimAsync(job.Name, Holder, job.Term, limit: 1, CancellationToken.None) is not [var lease])
        {
            return false;
        }

        var held = new HeldLease(leases, lease, job, told, clock, log);
        await held.WorkAsync(stop);
        return true;
    }
}
