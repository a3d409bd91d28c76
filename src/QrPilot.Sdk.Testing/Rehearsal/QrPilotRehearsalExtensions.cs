using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using QrPilot.Sdk.Testing.Rehearsal;
using QrPilot.Sdk.Testing.Rehearsal.Internal;
using QrPilot.Sdk.Testing.Simulation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a rehearsal into a host: simulators of all gateways, and an account at each that both sides know. Whoever reaches the host can
/// then pay without money.</summary>
public static class QrPilotRehearsalExtensions
{
    /// <summary>Adds the simulators and the accounts. A gateway whose account of that name is configured keeps what the configuration says.
    /// The host maps the simulators with <c>MapGatewaySimulators()</c>.</summary>
    /// <param name="builder">The host; <c>AddMoMo(builder.Configuration)</c> and the like add the gateways that are rehearsed.</param>
    /// <param name="configure">Says which tenant it is for. Runs at once.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">There is no tenant.</exception>
    public static IHostApplicationBuilder AddGatewayRehearsal(this IHostApplicationBuilder builder, Action<GatewayRehearsalOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new GatewayRehearsalOptions();
        configure(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Tenant, nameof(options.Tenant));

        var accounts = new RehearsalAccounts(options, builder.Configuration);
        builder.Configuration.Sources.Insert(0, accounts);
        builder.Services.TryAddSingleton<HostAddress>();
        builder.Services.AddSingleton<IHostedService>(provider => new AddressTeller(accounts, provider.GetRequiredService<HostAddress>()));
        builder.Services.AddGatewaySimulators(_ => { });
        builder.Services.AddOptions<GatewaySimulatorOptions>().Configure<HostAddress>(accounts.AddMerchants);
        return builder;
    }
}
