using System.Diagnostics;

namespace QrPilot.Proving.Crash;

/// <summary>Three hosts on one PostgreSQL take the traffic of many tables while hosts, server and connections are killed; then what was
/// acknowledged is compared with the feed and the books.</summary>
internal static class CrashRun
{
    private const int Workers = 12;
    private const int Shops = 3;

    /// <summary>So many events before the first kill: harm without traffic proves nothing.</summary>
    private const int WarmUp = 100;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <param name="kills">How much harm is done.</param>
    /// <param name="seed">Decides what guests and saboteur do.</param>
    /// <param name="cancellationToken">Ends the run and everything it has started.</param>
    public static async Task<CrashSummary> RunAsync(int kills, int seed, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(6) + (kills * TimeSpan.FromSeconds(10)));
        var tally = new CrashTally();
        await using var world = await CrashWorld.StartAsync(tally, limit.Token);
        using var client = new RetryingClient(world.Hosts, world.ApiKey, tally);
        var saboteur = new Saboteur(world, seed);
        var follower = await PlayAsync(world, client, tally, saboteur, kills, seed, limit.Token);
        var left = await Leftovers.SettleAsync(world.Postgres.ConnectionString, Patience, limit.Token);
        var walk = new FeedWalk(client, seed);
        await walk.ReadToEndAsync(limit.Token);
        var books = await Books.ReadAsync(client, tally.Dates, limit.Token);
        FindMissing(tally, walk, follower);
        return Summarise(tally, saboteur, walk, follower, books, left) with
        {
            KillsWanted = kills,
            Seed = seed,
            Seconds = (int)time.Elapsed.TotalSeconds,
        };
    }

    /// <summary>Traffic and harm, until enough of it was done; then all hosts are up and the last visits are played to their end.</summary>
    private static async Task<FeedWalk> PlayAsync(
        CrashWorld world, RetryingClient client, CrashTally tally, Saboteur saboteur, int kills, int seed, CancellationToken cancellationToken)
    {
        var shops = await Task.WhenAll(Enumerable.Range(1, Shops).Select(number => Shop.OpenAsync(client, number, cancellationToken)));
        using var stop = new CancellationTokenSource();
        var follower = new FeedWalk(client, seed + 1);
        var following = Task.Run(() => follower.FollowAsync(stop.Token, cancellationToken), cancellationToken);
        var workers = Enumerable.Range(1, Workers).Select(number =>
        {
            var worker = new TableWorker(client, shops[number % Shops], tally, number, seed);
            return Task.Run(() => worker.RunAsync(stop.Token, cancellationToken), cancellationToken);
        }).ToArray();
        try
        {
            await WarmUpAsync(tally, cancellationToken);
            await saboteur.WorkAsync(kills, cancellationToken);
            await world.WaitUntilAllUpAsync(cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
        }

        await Task.WhenAll([.. workers, following]);
        return follower;
    }

    private static async Task WarmUpAsync(CrashTally tally, CancellationToken cancellationToken)
    {
        for (var time = Stopwatch.StartNew(); tally.Events.Count < WarmUp; await Task.Delay(50, cancellationToken))
        {
            if (tally.Findings.Count > 0 || time.Elapsed > WarmUpTime)
            {
                var met = string.Join(", ", tally.Retried.Select(pair => $"{pair.Value} times {pair.Key}"));
                throw new CrashException($"Nothing was killed, and the hosts do not take traffic: {string.Join(" ", tally.Findings)} {met}");
            }
        }
    }

    private static void FindMissing(CrashTally tally, FeedWalk walk, FeedWalk follower)
    {
        foreach (var (key, seq) in tally.Events)
        {
            if (walk.Numbers.GetValueOrDefault(key) is var stands && stands != seq)
            {
                tally.Find(stands == 0 ? $"The event {key} was acknowledged as number {seq} and is not in the feed." : $"The event {key} was acknowledged as number {seq} and is number {stands}.");
            }
        }

        foreach (var (key, seq) in follower.Numbers.Where(seen => walk.Numbers.GetValueOrDefault(seen.Key) != seen.Value))
        {
            tally.Find($"A reader saw the event {key} as number {seq}, and it does not stand there.");
        }
    }

    private static CrashSummary Summarise(
        CrashTally tally, Saboteur saboteur, FeedWalk walk, FeedWalk follower, Books books, Leftovers left) => new()
        {
            Kills = saboteur.Done.Values.Sum(),
            KillsWanted = 0,
            KillsByKind = saboteur.Done,
            LeftOut = saboteur.LeftOut,
            Acknowledged = tally.Events.Count,
            InFeed = tally.Events.Count(told => walk.Numbers.GetValueOrDefault(told.Key) == told.Value),
            Gaps = walk.Gaps + follower.Gaps,
            Repeats = walk.Repeats + follower.Repeats,
            VndOff = books.Off + Math.Abs(books.Recorded - tally.Cash - tally.MoMo),
            StuckLeases = left.StuckLeases,
            Unapplied = left.Unapplied,
            AnswersThatDiffer = tally.Differing,
            DuplicatesSent = tally.Duplicates,
            RequestsRetried = tally.Retried.Values.Sum(),
            RetriedAfter = tally.Retried,
            Visits = tally.Visits,
            VndRecorded = books.Recorded,
            VndMatched = books.Matched,
            VndListed = books.Listed,
            MoneyAcknowledged = tally.Cash + tally.MoMo,
            CashAcknowledged = tally.Cash,
            MomoAcknowledged = tally.MoMo,
            Seconds = 0,
            Seed = 0,
            Machine = Machine.Describe(),
            Findings = tally.Findings,
        };
}
