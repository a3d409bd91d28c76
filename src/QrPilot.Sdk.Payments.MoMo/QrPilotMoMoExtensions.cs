using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.MoMo;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds MoMo to a host.</summary>
public static class QrPilotMoMoExtensions
{
    /// <summary>The name of the HTTP client that calls MoMo, for hosts that tune its handler.</summary>
    public const string HttpClientName = "QrPilot.Sdk.Payments.MoMo";

    private const int LargestAnswer = 1024 * 1024;

    /// <inheritdoc cref="AddQrPilotMoMo" />
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configure">Adds accounts. Runs at first use, so that a host may fill in an address it learns only after start.</param>
    public static QrPilotBuilder AddMoMo(this QrPilotBuilder builder, Action<MoMoOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddQrPilotMoMo(configure);
        return builder;
    }

    /// <summary>Adds the gateway <c>momo</c>. May be called several times: the gateway is added once, every <paramref name="configure"/> runs.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds accounts. Runs at first use, not now, so that a host may fill in an address it learns only after start.</param>
    /// <remarks>Needs a <see cref="TimeProvider"/>; the system's is added when there is none.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    internal static IServiceCollection AddQrPilotMoMo(this IServiceCollection services, Action<MoMoOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddLogging();
        services.AddOptions<MoMoOptions>().Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MoMoOptions>, MoMoOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);

        if (services.Any(service => service.ImplementationType == typeof(MoMoGateway)))
        {
            return services;
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPaymentGateway, MoMoGateway>());
        services.AddHttpClient(HttpClientName, client =>
            {
                // The time limit of an attempt is the account's and is kept by its pipeline.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            });
        return services;
    }
}
