namespace QrPilot.Proving.Crash;

/// <summary>One table: visit after visit until it is told to stop; the last one is played to its end.</summary>
internal sealed class TableWorker(RetryingClient client, Shop shop, CrashTally tally, int number, int seed)
{
    private readonly Random _random = new(unchecked((seed * 1_000_003) + number));

    public async Task RunAsync(CancellationToken stop, CancellationToken cancellationToken)
    {
        string? token = null;
        for (var visit = 1; !stop.IsCancellationRequested; visit++)
        {
            try
            {
                // After a failure another table: nobody knows what is left at this one.
                token ??= await shop.AddTableAsync($"{number}-{visit}", cancellationToken);
                await new Visit(client, shop, tally, _random, $"crash/{number}/{visit}").PlayAsync(token, cancellationToken);
                tally.EndVisit();
            }
            catch (Exception failure) when (failure is CrashException or HttpRequestException)
            {
                tally.Find(failure.Message);
                token = null;
            }
        }
    }
}
