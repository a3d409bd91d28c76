using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Rehearsal;

/// <summary>The simulators of the three gateways on a loopback port of their own.</summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SimulatorHost(WebApplication app) => _app = app;

    public Traffic Traffic { get; } = new();

    public string Address => _app.Urls.Single();

    /// <param name="clock">The simulators' clock.</param>
    /// <param name="configure">Adds merchants and trouble.</param>
    /// <param name="cancellationToken">Ends the starting.</param>
    public static async Task<SimulatorHost> StartAsync(
        TimeProvider clock, Action<GatewaySimulatorOptions> configure, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(clock);
        builder.Services.AddGatewaySimulators(configure);
        var app = builder.Build();
        var host = new SimulatorHost(app);
        app.Use(host.Traffic.CountAsync);
        app.MapGatewaySimulators();
        await app.StartAsync(cancellationToken);
        return host;
    }

    public Uri Of(string gateway) => new($"{Address}{QrPilotGatewaySimulatorExtensions.DefaultPrefix}/{gateway}");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
