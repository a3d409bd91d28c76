using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Postgres.Partitions;

/// <summary>Makes partitions ahead, at start and then every few hours: a month begins long after its partition was made.</summary>
internal sealed class PartitionWorker(PostgresPartitions partitions, TimeProvider clock, ILogger<PartitionWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await TryMakeAsync(stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    internal async Task TryMakeAsync(CancellationToken stoppingToken)
    {
        try
        {
            var made = await partitions.MakeAheadAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), stoppingToken).ConfigureAwait(false);
            foreach (var partition in made)
            {
                Log.PartitionMade(log, partition);
            }
        }
        catch (Exception failure) when (failure is QrPilotException or NpgsqlException)
        {
            Log.PartitionsFailed(log, failure);
        }
    }
}
