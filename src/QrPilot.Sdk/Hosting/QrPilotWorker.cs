using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Hosting;

/// <summary>Does what nobody asks for: expires silent sessions, applies notifications that a dead host left, erases
/// personal data, forgets old answers.</summary>
internal sealed class QrPilotWorker(
    SessionService sessions,
    NotificationService notifications,
    IRequestStore requests,
    IOptions<QrPilotOptions> options,
    TimeProvider clock,
    ILogger<QrPilotWorker> log) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await TryAsync("expire sessions", () => sessions.ExpireSilentAsync(Batch, stoppingToken));
            await TryAsync("apply notifications", () => notifications.ApplyLeftoversAsync(LeftoverAge, Batch, stoppingToken));
            await TryAsync("erase personal data", () => notifications.MaskOldAsync(Batch, stoppingToken));
            await TryAsync("forget answers", () => requests.PurgeRequestsAsync(clock.GetUtcNow() - options.Value.RequestRetention, stoppingToken));
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A failure of one job leaves the others and the next round alone; it is logged with its cause.</summary>
    private async Task TryAsync(string job, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.WorkerFailed(log, job, failure);
        }
    }
}
