using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Payments.Inquiries;

namespace QrPilot.Sdk.Hosting;

/// <summary>Asks gateways about silent payments and refunds. A worker of its own: a gateway that does not answer holds up nothing else.</summary>
internal sealed class InquiryWorker(InquiryService inquiries, TimeProvider clock, ILogger<InquiryWorker> log) : BackgroundService
{
    /// <summary>As many as are asked side by side, so that all of them are answered within their lease.</summary>
    private const int Batch = InquiryService.Parallel;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await TryAskAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAskAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await inquiries.AskAsync(Batch, stoppingToken) == Batch)
            {
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.WorkerFailed(log, "ask gateways", failure);
        }
    }
}
