using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Rehearsal.Stages;

/// <summary>Plays a gateway with its simulator. Notifications are not the simulator's: they are made and signed by hand.</summary>
internal abstract class SimulatorStage(TimeProvider clock) : GatewayStage(clock)
{
    protected const string ReturnUrl = "https://quan.example/xong";

    /// <summary>Nobody listens there; the facts deliver notifications themselves.</summary>
    protected const string NotifyUrl = "http://127.0.0.1:9/webhooks";

    private readonly HttpClient _http = new();
    private SimulatorHost? _host;

    protected Uri Address => (_host ?? throw new InvalidOperationException("The stage was not started.")).Of(Gateway);

    private SimulatorClient Simulator => new(_http, Address);

    public override async Task StartAsync(CancellationToken cancellationToken) =>
        _host = await SimulatorHost.StartAsync(Clock, AddMerchants, cancellationToken);

    public override void Assemble(QrPilotBuilder builder)
    {
        // The pauses between two attempts are over at once: nobody moves the clock while a call is made.
        builder.Services.AddSingleton<TimeProvider>(new ImpatientClock(Clock));
        AddGateway(builder);
    }

    public override async Task<string> PayAsync(string paymentId, CreateOutcome opened, VndAmount amount, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] form = [new("action", "pay"), new("notify", "lose"), new("amount", $"{amount.Dong}")];
        var answer = await Simulator.PressAsync(opened.PayUrl!, form, cancellationToken);
        return answer?.TransactionId ?? throw new InvalidOperationException("The pay page took no money.");
    }

    public override void LoseNextAnswer()
    {
        Simulator.Demand("create", "lose");
        Simulator.Demand("refund", "lose");
    }

    /// <summary>The facts let an hour pass, which is long enough for the simulators.</summary>
    public override Task FinishRefundsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int? CountOpened(string paymentId) => Simulator.ReadLedger().Count(order => IsOf(order.OrderId, paymentId));

    public override async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    protected abstract void AddMerchants(GatewaySimulatorOptions options);

    protected abstract void AddGateway(QrPilotBuilder builder);

    /// <summary>Whether an order of the gateway's is that payment.</summary>
    protected virtual bool IsOf(string orderId, string paymentId) => orderId == paymentId;
}
