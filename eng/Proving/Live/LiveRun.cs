using QrPilot.Eng.Pilot;

namespace QrPilot.Proving.Live;

/// <summary>Opens many browsers on the tables of one store, lets guests order at a steady pace, and notes when each browser painted each
/// order, and how much memory the host took for it.</summary>
internal static class LiveRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Rehearsal = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public static async Task<LiveSummary> RunAsync(LivePlan plan, CancellationToken cancellationToken)
    {
        await using var postgres = await ThrowAwayPostgres.StartAsync(isFast: false);
        var onPostgres = new Dictionary<string, string> { ["QrPilot__Postgres__ConnectionString"] = postgres.ConnectionString };
        return new LiveSummary
        {
            Browsers = plan.Browsers,
            Drawn = plan.Drawn,
            Orders = plan.Orders,
            Pace = Math.Round(1 / plan.Between.TotalSeconds, 2),
            Storages = [await MeasureAsync("sqlite", [], plan, cancellationToken), await MeasureAsync("postgres", onPostgres, plan, cancellationToken)],
            Machine = Machine.Describe(),
        };
    }

    private static async Task<LiveFigures> MeasureAsync(
        string storage, Dictionary<string, string> environment, LivePlan plan, CancellationToken cancellationToken)
    {
        using var folder = new Folder();
        using var host = await HostProcess.StartAsync(folder.File("data"), demo: false, environment: environment);
        var shop = await LiveShop.OpenAsync(host.Client(), cancellationToken);
        await using var drawn = await LiveViewers.StartAsync(host, isDrawn: true);
        await using var crowd = await LiveViewers.StartAsync(host, isDrawn: false);
        var cookies = await drawn.SignInAsync();

        await drawn.OpenAsync(1, cookies, cancellationToken);
        await OrderAsync(shop, plan.Orders, Rehearsal, cancellationToken);
        var before = HostMemory.NowMb(host.Id);

        await using var memory = new HostMemory(host.Id);
        await crowd.OpenAsync(plan.Browsers - plan.Drawn, cookies, cancellationToken);
        await drawn.OpenAsync(plan.Drawn, cookies, cancellationToken);
        var sent = await OrderAsync(shop, plan.Orders, plan.Between, cancellationToken);
        var seen = await AllSeenAsync([drawn, crowd], sent, cancellationToken);
        return new LiveFigures
        {
            Storage = storage,
            NotSeen = NotSeen(seen, sent),
            OnScreen = Delays.Of(seen.Where(browser => browser.IsDrawn).SelectMany(browser => sent.Select(browser.DelayOf).OfType<double>())),
            InDocument = Delays.Of(seen.Where(browser => !browser.IsDrawn).SelectMany(browser => sent.Select(browser.DelayOf).OfType<double>())),
            Answered = Delays.Of(sent.Select(order => (order.AnsweredAt - order.SentAt).TotalMilliseconds)),
            HostBeforeMb = before,
            HostPeakMb = memory.PeakMb,
        };
    }

    private static async Task<List<LiveOrder>> OrderAsync(LiveShop shop, int count, TimeSpan between, CancellationToken cancellationToken)
    {
        using var pace = new PeriodicTimer(between);
        var sent = new List<LiveOrder>();
        while (sent.Count < count && await pace.WaitForNextTickAsync(cancellationToken))
        {
            sent.Add(await shop.OrderAsync(cancellationToken));
        }

        return sent;
    }

    /// <summary>What the browsers saw, when they have seen all or nobody waits any longer.</summary>
    private static async Task<IReadOnlyList<Sightings>> AllSeenAsync(LiveViewers[] viewers, List<LiveOrder> sent, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            List<Sightings> seen = [.. (await Task.WhenAll(viewers.Select(some => some.SightingsAsync()))).SelectMany(some => some)];
            if (NotSeen(seen, sent) == 0 || TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                return seen;
            }

            await Task.Delay(Look, cancellationToken);
        }
    }

    private static int NotSeen(IReadOnlyList<Sightings> seen, List<LiveOrder> sent) =>
        seen.Sum(browser => sent.Count(order => browser.DelayOf(order) is null));
}
