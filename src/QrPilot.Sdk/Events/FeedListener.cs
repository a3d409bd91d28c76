using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.Events;

/// <summary>Keeps listening to what other hosts say of their tenants' new events.</summary>
internal sealed class FeedListener(IEnumerable<IFeedWakeUp> wakeUps, FeedSignal feed, TimeProvider clock, ILogger<FeedListener> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(wakeUps.Select(wakeUp => KeepListeningAsync(wakeUp, stoppingToken)));

    private async Task KeepListeningAsync(IFeedWakeUp wakeUp, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await wakeUp.ListenAsync(feed.Hear, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.WakeUpsNotHeard(log, failure);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }
}
