using System.Diagnostics;
using System.Text;
using QrPilot.Benchmarks.Load;

namespace QrPilot.Benchmarks.Ingest;

/// <summary>Measures everything in turn, round by round.</summary>
internal sealed class IngestStages(IngestPlan plan, IngestShop shop, string address, CopyPeer peer)
{
    private const string Ours = "/v1/events";
    private const int FeedEvents = 200_000;
    private const int LatencySeconds = 5;
    private static readonly IngestPlan WarmUp = new(Rounds: 2, Requests: 10_000, Batches: 40, Rate: 1_000);

    private readonly EventBodies _bodies = new(shop);

    public async Task WarmUpAsync()
    {
        for (var i = 0; i < WarmUp.Rounds; i++)
        {
            await RoundAsync(WarmUp);
        }
    }

    public async Task<IngestFigures> MeasureAsync(int size)
    {
        var rounds = new List<IngestRound>();
        for (var i = 0; i < plan.Rounds; i++)
        {
            rounds.Add(await RoundAsync(plan));
            Console.WriteLine($"{size} events, round {i + 1}: {rounds[i]}");
        }

        return IngestFigures.Of(size, rounds);
    }

    /// <summary>Connects anew: the host closes what was idle while the log was filled.</summary>
    private async Task<IngestRound> RoundAsync(IngestPlan round)
    {
        using var singles = new LoadClient(address, IngestPlan.Connections);
        using var batches = new LoadClient(address, IngestPlan.BatchConnections);
        return await RoundAsync(round, singles, batches);
    }

    private async Task<IngestRound> RoundAsync(IngestPlan round, LoadClient singles, LoadClient batches) => new()
    {
        BarePerSecond = await SendAsync(singles, _bodies.Singles("/bare", round.Requests), 1),
        SinglePerSecond = await AppendAsync(singles, _bodies.Singles(Ours, round.Requests), 1),
        NaivePerSecond = await SendAsync(singles, _bodies.Singles("/naive", round.Requests), 1),
        BatchEventsPerSecond = await AppendAsync(batches, _bodies.Batches(Ours, round.Batches), EventBodies.BatchSize),
        CopyEventsPerSecond = round.Batches * EventBodies.BatchSize / (await peer.LoadAsync(round.Batches)).TotalSeconds,
        FeedEventsPerSecond = await FeedPull.MeasureAsync(shop, address, FeedEvents),
        AppendLatencies = await LatenciesAsync(singles, round.Rate),
    };

    private static async Task<double> SendAsync(LoadClient client, List<byte[]> requests, int events) =>
        (double)requests.Count * events / (await client.SendAsync(requests)).TotalSeconds;

    /// <summary>Sends events to our log and checks that it has grown by each of them: a rate of a host that loses some is worth nothing.</summary>
    private async Task<double> AppendAsync(LoadClient client, List<byte[]> requests, int events)
    {
        var before = await shop.HeadAsync();
        var rate = await SendAsync(client, requests, events);
        await RequireAsync(before + ((long)requests.Count * events));
        return rate;
    }

    /// <summary>The latencies of single events at a steady rate while a reader follows the feed and the day is reconciled over and over.</summary>
    private async Task<IReadOnlyList<TimeSpan>> LatenciesAsync(LoadClient singles, int rate)
    {
        var requests = _bodies.Singles(Ours, rate * LatencySeconds);
        var before = await shop.HeadAsync();
        using var done = new CancellationTokenSource();
        using var pull = await FeedPull.AtEndAsync(shop, address);
        var follower = pull.FollowAsync(done.Token);
        var reconciler = ReconcileAsync(done.Token);
        var latencies = await singles.SendAtAsync(requests, rate);
        await done.CancelAsync();
        await Task.WhenAll(follower, reconciler);
        await RequireAsync(before + requests.Count);
        return latencies;
    }

    private async Task ReconcileAsync(CancellationToken done)
    {
        using var connection = new LoadConnection(LoadClient.EndPoint(address));
        var body = Encoding.UTF8.GetBytes($$"""{"store_id":"{{BenchStore.Id}}","business_date":"{{shop.Today:yyyy-MM-dd}}"}""");
        var request = Request.Post("/v1/reconciliation/runs", body, shop.ApiKey);
        while (!done.IsCancellationRequested)
        {
            await connection.SendAsync(request);
        }
    }

    private async Task RequireAsync(long head)
    {
        if (await shop.HeadAsync() is var actual && actual != head)
        {
            throw new UnreachableException($"The log should end at {head} and ends at {actual}.");
        }
    }
}
