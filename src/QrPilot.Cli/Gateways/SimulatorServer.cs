using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Cli.Gateways;

/// <summary>The simulators on a port of their own. Reads no configuration but what it is given.</summary>
internal sealed class SimulatorServer : IAsyncDisposable
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);
    private readonly WebApplication _app;

    private SimulatorServer(WebApplication app) => _app = app;

    /// <summary>The port that it has got.</summary>
    public int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <exception cref="CliException">The accounts or the faults contradict each other, or the port cannot be had.</exception>
    public static async Task<SimulatorServer> StartAsync(
        IPEndPoint endpoint, AccountSet accounts, GatewayFaultPlan faults, TimeProvider clock, CancellationToken cancellationToken)
    {
        var app = Build(endpoint, accounts, faults, clock);
        try
        {
            _ = app.Services.GetRequiredService<IOptions<GatewaySimulatorOptions>>().Value;
            await app.StartAsync(cancellationToken);
            return new SimulatorServer(app);
        }
        catch (OptionsValidationException wrong)
        {
            await app.DisposeAsync();
            throw CliException.BadInput(string.Join(Environment.NewLine, wrong.Failures));
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await app.DisposeAsync();
            throw CliException.BadInput($"--port: cannot listen on {endpoint}: {failure.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(IPEndPoint endpoint, AccountSet accounts, GatewayFaultPlan faults, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(endpoint));
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = StopTime);
        builder.Services.AddGatewaySimulators(options =>
        {
            options.Faults = faults;
            accounts.MoMo.Values.ToList().ForEach(options.MoMoMerchants.Add);
            accounts.VNPay.Values.ToList().ForEach(options.VNPayMerchants.Add);
            accounts.ZaloPay.Values.ToList().ForEach(options.ZaloPayMerchants.Add);
        });
        var app = builder.Build();
        app.MapGatewaySimulators();
        return app;
    }
}
