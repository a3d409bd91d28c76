using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>What one gateway's simulator remembers and how it misbehaves; the same for every gateway.</summary>
internal sealed class Stage<TOrder> : IDisposable
    where TOrder : class, ISimulatedOrder
{
    private readonly IOptions<GatewaySimulatorOptions> _options;

    /// <summary>Makes an empty one. Nothing is read from the options yet.</summary>
    public Stage(
        IOptions<GatewaySimulatorOptions> options,
        IHttpClientFactory clients,
        TimeProvider clock,
        Func<GatewaySimulatorOptions, GatewayRetrySettings> retries,
        Func<int, byte[], Receipt> judge)
    {
        _options = options;
        Clock = clock;
        Ledger = new Ledger<TOrder>(() => options.Value.RememberedOrders);
        Calls = new CallGate(options, clock, Tally);
        Refunds = new RefundDesk(options);
        Notifier = new Notifier(clients, options, clock, Tally, retries, judge);
    }

    public GatewaySimulatorOptions Options => _options.Value;

    public TimeProvider Clock { get; }

    public Tally Tally { get; } = new();

    public Ledger<TOrder> Ledger { get; }

    public CallGate Calls { get; }

    public RefundDesk Refunds { get; }

    public Notifier Notifier { get; }

    /// <summary>Milliseconds since 1970.</summary>
    public long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public string BaseOf(HttpRequest request, string path) => WebAddress.BaseOf(request, path, Options.PublicAddress);

    public void Dispose() => Notifier.Dispose();
}
