using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.MoMo.Internal;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.VNPay.Internal;
using QrPilot.Sdk.Testing.ZaloPay.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds simulators of MoMo, VNPay and ZaloPay to a host. For rehearsals and tests only: whoever can reach them can pay without
/// money.</summary>
public static class QrPilotGatewaySimulatorExtensions
{
    /// <summary>Where the simulators stand unless told otherwise; each below it, at <c>/momo</c>, <c>/vnpay</c> and <c>/zalopay</c>.</summary>
    public const string DefaultPrefix = "/simulator";

    /// <summary>Adds the simulators' services. May be called several times: the services are added once, every <paramref name="configure"/>
    /// runs.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds merchants and trouble. Runs at first use.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddGatewaySimulators(this IServiceCollection services, Action<GatewaySimulatorOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddRouting();
        services.AddOptions<GatewaySimulatorOptions>().Configure(configure);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<GatewaySimulatorOptions>, GatewaySimulatorOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IGatewaySimulator, MoMoSimulator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IGatewaySimulator, VNPaySimulator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IGatewaySimulator, ZaloPaySimulator>());
        services.AddHttpClient(Notifier.HttpClientName, client =>
        {
            // The time limit of a notification is kept by the notifier, by the host's clock.
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.MaxResponseContentBufferSize = 64 * 1024;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services;
    }

    /// <summary>Maps the simulators: the gateways' calls, the pay pages and the controls, open to everybody.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="prefix">Where they stand; a gateway account's endpoint is the host's address, followed by it and the gateway's name.</param>
    /// <remarks>
    /// <para>Below <c>{prefix}/momo</c>: <c>POST /v2/gateway/api/create</c>, <c>/query</c>, <c>/refund</c>, <c>/confirm</c>, and the pay page
    /// <c>/pay</c>. Below <c>{prefix}/vnpay</c>: the pay page <c>/paymentv2/vpcpay.html</c> and <c>POST /merchant_webapi/api/transaction</c>.
    /// Below <c>{prefix}/zalopay</c>: <c>POST /v2/create</c>, <c>/v2/query</c>, <c>/v2/refund</c>, <c>/v2/query_refund</c>, and the pay page
    /// <c>/pay</c>.</para>
    /// <para>A pay page is controlled by a POST of a form with <c>action</c>, <c>at</c>, <c>amount</c> and <c>notify</c>; with
    /// <c>Accept: application/json</c> it tells what happened. Below each gateway: <c>POST /control/release</c> sends what is held,
    /// <c>POST /control/redeliver</c> sends now what would be sent again later, <c>POST /control/calls</c> (<c>call</c>, <c>fault</c>,
    /// <c>times</c>) and <c>POST /control/refunds</c> (<c>outcome</c>, <c>code</c>, <c>order</c>, <c>times</c>) ask for trouble,
    /// <c>GET /control/stats</c> counts, <c>GET /control/ledger</c> lists the orders.</para>
    /// <para>A pay address holds its whole order, so it outlives a restart. Kept in memory and lost with the process: orders with their
    /// outcomes and refunds and the ids that were used (bounded by <see cref="GatewaySimulatorOptions.RememberedOrders"/>), notifications
    /// that are held back or will be sent again, and the counts.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><see cref="AddGatewaySimulators"/> was not called.</exception>
    public static IEndpointConventionBuilder MapGatewaySimulators(this IEndpointRouteBuilder endpoints, string prefix = DefaultPrefix)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);

        var simulators = endpoints.ServiceProvider.GetServices<IGatewaySimulator>().ToList();
        if (simulators.Count == 0)
        {
            throw new InvalidOperationException("Call AddGatewaySimulators before MapGatewaySimulators.");
        }

        var group = endpoints.MapGroup(prefix);
        simulators.ForEach(simulator => simulator.Map(group.MapGroup(simulator.Path)));
        return group.AllowAnonymous();
    }
}
