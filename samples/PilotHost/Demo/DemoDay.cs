using System.Diagnostics;
using System.Net.Http.Headers;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing.Rehearsal;

namespace PilotHost.Demo;

/// <summary>On an empty database: seeds ten stores, plays one business day through the host's own API, closes it and prints what came of it.</summary>
internal sealed class DemoDay(
    PilotSettings settings,
    HostAddress address,
    ICatalogStore catalog,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<DemoDay> log) : BackgroundService
{
    private const int Seed = 1;
    private const int Parallel = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        try
        {
            if (settings.Demo && await NextStateAsync(stoppingToken) is { IsDone: false } state)
            {
                await PlayAsync(state, stoppingToken);
                (state with { IsDone = true }).Save(settings.DataFolder);
            }

            Console.WriteLine($"QrPilot listens on {address.Url} (API document: {address.Url}/openapi/v1.json; API key: {settings.AdminKeyPath}).");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            DemoLog.DemoFailed(log, failure);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    /// <summary>The day to play or to go on with; null where the database is not empty and no demonstration was begun.</summary>
    private async Task<DemoState?> NextStateAsync(CancellationToken cancellationToken)
    {
        if (DemoState.Load(settings.DataFolder) is { } known)
        {
            return known;
        }

        if ((await catalog.ListStoresAsync(PilotSettings.TenantId, cancellationToken)).Count > 0)
        {
            return null;
        }

        var yesterday = BusinessCalendar.Vietnam.DateOf(clock.GetUtcNow()).AddDays(-1);
        var state = new DemoState(yesterday, Seed, IsDone: false);
        state.Save(settings.DataFolder);
        return state;
    }

    private async Task PlayAsync(DemoState state, CancellationToken cancellationToken)
    {
        var stopwatch = Stopwatch.StartNew();
        using var http = new HttpClient { BaseAddress = new Uri(address.Url) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await File.ReadAllTextAsync(settings.AdminKeyPath, cancellationToken)).Trim());
        using var payPages = new HttpClient();
        var api = new QrPilotApiClient(http, clock);

        Console.WriteLine($"Seeding ten stores and playing the business day {state.Date:yyyy-MM-dd} through {address.Url} ...");
        var stores = await DemoCatalog.MakeAsync(api, DemoStores.All, cancellationToken);
        var visits = DayGenerator.Invent(state.Date, state.Seed, DemoStores.All);
        await PlayVisitsAsync(new Diner(api, payPages, stores), visits, cancellationToken);

        Console.WriteLine("Closing the day of every store ...");
        foreach (var store in stores.Stores)
        {
            await api.CloseDayAsync(store.Id, state.Date, $"demo/close/{store.Code}/{state.Date:yyyy-MM-dd}", cancellationToken);
        }

        Console.WriteLine("Delivering the notifications that are late, then reconciling ...");
        using var released = await payPages.PostAsync($"{address.Url}{QrPilotGatewaySimulatorExtensions.DefaultPrefix}/momo/control/release", null, cancellationToken);
        released.EnsureSuccessStatusCode();
        var answer = await api.ReconcileAsync(new RunRequest { BusinessDate = state.Date }, cancellationToken);
        var summary = await DaySummary.CollectAsync(api, state.Date, visits, answer, cancellationToken);
        summary.Print(Console.Out, stopwatch.Elapsed);
    }

    /// <summary>Tables are played side by side, the visits of one table one after the other.</summary>
    private static async Task PlayVisitsAsync(Diner diner, IReadOnlyList<Visit> visits, CancellationToken cancellationToken)
    {
        var done = 0;
        var step = Math.Max(1, visits.Count / 10);
        var tables = visits.GroupBy(visit => (visit.Store, visit.Table)).Select(group => group.OrderBy(visit => visit.At).ToList());
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken };
        await System.Threading.Tasks.Parallel.ForEachAsync(tables, options, async (table, ct) =>
        {
            foreach (var visit in table)
            {
                await diner.PlayAsync(visit, ct);
                if (Interlocked.Increment(ref done) is var count && count % step == 0)
                {
                    Console.WriteLine($"  {count} of {visits.Count} visits");
                }
            }
        });
    }
}
