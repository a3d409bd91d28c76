using QrPilot.Sdk.Testing;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Rehearsal.Chaos;

/// <summary>Host, gateways and the clock that both go by. Nothing sleeps: time passes when everybody has done what there is to do, or only
/// waits for a slow answer.</summary>
internal sealed class ChaosWorld : IAsyncDisposable
{
    private const int Parallel = 16;
    private const int QuietLooks = 3;
    private const int MostLooks = 2_000;

    /// <summary>How often it is looked whether anything is under way, by the machine's own clock.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    private static readonly string[] Names = ["momo", "vnpay", "zalopay"];

    private static readonly TimeSpan SlowStep = TimeSpan.FromSeconds(11);

    private readonly WatchedClock _slow;
    private readonly HttpClient _http = new();

    private ChaosWorld(ManualClock clock, WatchedClock slow, SimulatorHost simulators, ChaosHost host, GatewayFaultPlan plan)
    {
        Clock = clock;
        _slow = slow;
        Simulators = simulators;
        Host = host;
        Plan = plan;
        Gateways = Names.ToDictionary(name => name, name => new SimulatorClient(_http, simulators.Of(name)));
    }

    public ManualClock Clock { get; }

    public SimulatorHost Simulators { get; }

    public ChaosHost Host { get; }

    public GatewayFaultPlan Plan { get; }

    public Agenda Agenda { get; } = new();

    public IReadOnlyDictionary<string, SimulatorClient> Gateways { get; }

    public static async Task<ChaosWorld> StartAsync(DateTimeOffset start, GatewayFaultPlan plan, CancellationToken cancellationToken)
    {
        var clock = new ManualClock(start);
        var slow = new WatchedClock(clock, plan.SlowTime);
        ChaosHost? host = null;
        var simulators = await SimulatorHost.StartAsync(
            slow,
            options =>
            {
                options.Faults = plan;
                ChaosAccounts.AddMerchants(options, gateway => host!.NotifyUrl(gateway));
            },
            cancellationToken);
        host = await ChaosHost.StartAsync(clock, simulators, cancellationToken);
        return new ChaosWorld(clock, slow, simulators, host, plan);
    }

    /// <summary>Lets time pass once nothing is under way.</summary>
    public async Task AdvanceToAsync(DateTimeOffset goal, CancellationToken cancellationToken)
    {
        await QuietAsync(cancellationToken);
        if (goal - Clock.GetUtcNow() is { Ticks: > 0 } rest)
        {
            Clock.Advance(rest);
        }
    }

    /// <summary>Does things at the same time, and lets time pass while they wait for nothing but slow answers.</summary>
    public async Task RunAsync(IReadOnlyCollection<Func<CancellationToken, Task>> actions, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken };
        var work = System.Threading.Tasks.Parallel.ForEachAsync(actions, options, async (action, ct) => await action(ct));
        for (var quiet = 0; !work.IsCompleted;)
        {
            await Task.WhenAny(work, Task.Delay(Look, cancellationToken));
            quiet = _slow.Waiting > 0 && Simulators.Traffic.UnderWay <= _slow.Waiting ? quiet + 1 : 0;
            if (quiet >= QuietLooks && !work.IsCompleted)
            {
                Clock.Advance(SlowStep);
                quiet = 0;
            }
        }

        await work;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Simulators.DisposeAsync();
        _http.Dispose();
    }

    /// <summary>Waits until nobody is called, save those who answer slowly.</summary>
    private async Task QuietAsync(CancellationToken cancellationToken)
    {
        for (var looks = 0; looks < MostLooks && (Simulators.Traffic.UnderWay > _slow.Waiting || Host.Traffic.UnderWay > 0); looks++)
        {
            await Task.Delay(Look, cancellationToken);
        }
    }
}
