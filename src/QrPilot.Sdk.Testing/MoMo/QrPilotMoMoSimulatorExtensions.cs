using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.MoMo.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a simulator of MoMo to a host. For rehearsals and tests only: whoever can reach it can pay without money.</summary>
public static class QrPilotMoMoSimulatorExtensions
{
    /// <summary>Where the simulator stands unless told otherwise.</summary>
    public const string DefaultPrefix = "/simulator/momo";

    /// <summary>Adds the simulator's services. May be called several times: the services are added once, every <paramref name="configure"/> runs.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds merchants and trouble. Runs at first use.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddMoMoSimulator(this IServiceCollection services, Action<MoMoSimulatorOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddRouting();
        services.AddOptions<MoMoSimulatorOptions>().Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MoMoSimulatorOptions>, MoMoSimulatorOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<MoMoTally>();
        services.TryAddSingleton<MoMoNotifier>();
        services.TryAddSingleton<MoMoCreateEndpoint>();
        services.TryAddSingleton<MoMoPayEndpoint>();
        services.TryAddSingleton<MoMoControlEndpoint>();
        // The time limit of a notification is kept by the notifier, by the host's clock.
        services.AddHttpClient(MoMoNotifier.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan);
        return services;
    }

    /// <summary>Maps the simulator: the create call, the pay page and the controls, open to everybody.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="prefix">Where it stands; a gateway account's endpoint is the host's address followed by it.</param>
    /// <remarks>
    /// <c>POST {prefix}/v2/gateway/api/create</c> as MoMo's; <c>GET</c> and <c>POST {prefix}/pay?t=..&amp;s=..</c>, the pay page;
    /// <c>POST {prefix}/control/release</c> sends what is held; <c>GET {prefix}/control/stats</c> counts.
    /// A pay address holds its whole order, so it outlives a restart. Kept in memory and lost with the process: which order and request
    /// ids were used and paid (bounded by <see cref="MoMoSimulatorOptions.RememberedOrders"/>), notifications that are held back
    /// (until released; as many as were held), and the counts.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><see cref="AddMoMoSimulator"/> was not called.</exception>
    public static IEndpointConventionBuilder MapMoMoSimulator(this IEndpointRouteBuilder endpoints, string prefix = DefaultPrefix)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);

        var create = endpoints.ServiceProvider.GetRequiredService<MoMoCreateEndpoint>();
        var pay = endpoints.ServiceProvider.GetRequiredService<MoMoPayEndpoint>();
        var control = endpoints.ServiceProvider.GetRequiredService<MoMoControlEndpoint>();
        var group = endpoints.MapGroup(prefix);
        group.MapPost(MoMoCreateEndpoint.Path, (RequestDelegate)create.HandleAsync);
        group.MapGet(MoMoPayEndpoint.Path, (RequestDelegate)pay.ShowAsync);
        group.MapPost(MoMoPayEndpoint.Path, (RequestDelegate)pay.HandleAsync);
        group.MapPost("/control/release", (RequestDelegate)control.ReleaseAsync);
        group.MapGet("/control/stats", (RequestDelegate)control.StatsAsync);
        return group.AllowAnonymous();
    }
}
