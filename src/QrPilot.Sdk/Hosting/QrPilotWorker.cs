using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Hosting;

/// <summary>Does what nobody asks for: expires silent sessions, applies notifications that a dead host left, erases
/// personal data, reconciles days that are over, forgets old answers. Of many hosts one does a round of a job.</summary>
internal sealed class QrPilotWorker : BackgroundService
{
    private const int Batch = 500;

    /// <summary>How often this host looks for rounds that are due and that no other host does.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromSeconds(30);

    private readonly Job[] _jobs;
    private readonly Job _dayJob;
    private readonly int _parallelDays;
    private readonly ILeaseStore _leases;
    private readonly JobRunner _runner;
    private readonly TimeProvider _clock;
    private readonly ILogger<QrPilotWorker> _log;

    public QrPilotWorker(
        SessionService sessions,
        NotificationService notifications,
        IRequestStore requests,
        NightlyReconciliation nightly,
        ILeaseStore leases,
        JobRunner runner,
        IOptions<QrPilotOptions> options,
        TimeProvider clock,
        ILogger<QrPilotWorker> log)
    {
        _jobs =
        [
            new Job("expire_sessions", (_, ct) => sessions.ExpireSilentAsync(Batch, ct)),
            new Job("apply_notifications", (_, ct) => notifications.ApplyLeftoversAsync(LeftoverAge, Batch, ct)),
            new Job("erase_personal_data", (_, ct) => notifications.MaskOldAsync(Batch, ct)),
            new Job("find_stale_days", (_, ct) => nightly.FindAsync(ct)),
            new Job("forget_answers", (_, ct) => requests.PurgeRequestsAsync(clock.GetUtcNow() - options.Value.RequestRetention, ct)),
        ];
        _dayJob = new Job(NightlyReconciliation.DayJob, nightly.RunAsync) { Every = null };
        _parallelDays = options.Value.ParallelDays;
        _leases = leases;
        _runner = runner;
        _clock = clock;
        _log = log;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, _clock);
        var isPut = false;
        do
        {
            isPut = isPut || await TryAsync("put_jobs", () => _leases.PutAsync([.. _jobs.Select(job => new WorkUnit(job.Name))], TimeSpan.Zero, stoppingToken));
            foreach (var job in _jobs)
            {
                await TryAsync(job.Name, () => _runner.TryRunAsync(job, stoppingToken));
            }

            await TryAsync(_dayJob.Name, () => RunDaysAsync(stoppingToken));
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Reconciles days, several at the same time, for as long as any are due that nobody else does.</summary>
    private Task RunDaysAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        Enumerable.Range(0, _parallelDays),
        new ParallelOptions { MaxDegreeOfParallelism = _parallelDays, CancellationToken = stoppingToken },
        async (_, stop) =>
        {
            while (await _runner.TryRunAsync(_dayJob, stop))
            {
            }
        });

    /// <summary>A failure of one job leaves the others and the next round alone; it is logged with its cause.</summary>
    private async Task<bool> TryAsync(string job, Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.WorkerFailed(_log, job, failure);
            return false;
        }
    }
}
