using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Lookups;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>What every <c>AddX</c> of a gateway does.</summary>
public static class GatewayRegistration
{
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>Adds a gateway once, with its options, their checks, its account provider and its HTTP client.</summary>
    /// <typeparam name="TGateway">The gateway.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <typeparam name="TAccount">The settings of an account.</typeparam>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="httpClientName">The name of its HTTP client, for hosts that tune the handler.</param>
    public static void AddGateway<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TGateway,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions,
        TAccount>(this QrPilotBuilder builder, string httpClientName)
        where TGateway : class, IPaymentGateway
        where TOptions : GatewayOptions<TAccount>
        where TAccount : GatewayAccountOptions
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        if (services.Any(service => service.ImplementationType == typeof(TGateway)))
        {
            return;
        }

        services.AddLogging();
        services.AddOptions<TOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<TOptions>, GatewayOptionsValidator<TOptions, TAccount>>();
        services.TryAddSingleton<IGatewayAccountProvider<TAccount>>(
            provider => WithStored(provider, new OptionsAccountProvider<TOptions, TAccount>(provider.GetRequiredService<IOptionsMonitor<TOptions>>())));
        services.AddSingleton<IPaymentGateway, TGateway>();
        services.AddHttpClient(httpClientName, client =>
            {
                // The time limit of an attempt is the account's and is kept by its caller.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            });
    }

    /// <summary>Says what the accounts of a gateway are made of, so that they can be kept in the store.</summary>
    /// <typeparam name="TOptions">The gateway's options.</typeparam>
    /// <typeparam name="TAccount">The settings of an account.</typeparam>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="gateway">The gateway's name, as <see cref="IPaymentGateway.Name"/> gives it.</param>
    /// <param name="settings">The settings of an account by name.</param>
    public static void DescribeAccounts<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions,
        TAccount>(this QrPilotBuilder builder, string gateway, GatewaySettings<TAccount> settings)
        where TOptions : GatewayOptions<TAccount>
        where TAccount : GatewayAccountOptions, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(gateway);
        ArgumentNullException.ThrowIfNull(settings);
        if (builder.Services.Any(service => service.ServiceType == typeof(GatewayAccountKind<TAccount>)))
        {
            return;
        }

        builder.Services.AddSingleton<GatewayAccountKind<TAccount>>(
            provider => new OptionsAccountKind<TOptions, TAccount>(gateway, settings, provider.GetRequiredService<IOptionsMonitor<TOptions>>()));
        builder.Services.AddSingleton<GatewayAccountKind>(provider => provider.GetRequiredService<GatewayAccountKind<TAccount>>());
    }

    /// <summary>Lets accounts be kept in the store, beside those of configuration.</summary>
    /// <typeparam name="TProtector">Seals their secrets.</typeparam>
    /// <param name="builder">What is being assembled.</param>
    public static void KeepAccounts<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProtector>(this QrPilotBuilder builder)
        where TProtector : class, ISecretProtector
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<ISecretProtector, TProtector>();
        builder.Services.TryAddSingleton(provider => new GatewayAccountService(
            provider.GetRequiredService<CommandRunner>(),
            provider.GetRequiredService<IGatewayAccountStore>(),
            provider.GetRequiredService<ISecretProtector>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<AuditTrail>(),
            provider.GetServices<GatewayAccountKind>().Where(kind => kind.IsAsked(provider))));
    }

    /// <summary>Reads accounts from configuration, at first use and again whenever it changes.</summary>
    /// <typeparam name="TOptions">The gateway's options.</typeparam>
    /// <typeparam name="TAccount">The settings of an account.</typeparam>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configuration">The host's configuration; the gateway's section is taken from it.</param>
    /// <param name="section">The section whose children are the accounts.</param>
    /// <param name="settings">The settings of an account by name.</param>
    public static void ReadAccounts<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions,
        TAccount>(this QrPilotBuilder builder, IConfiguration configuration, string section, GatewaySettings<TAccount> settings)
        where TOptions : GatewayOptions<TAccount>
        where TAccount : GatewayAccountOptions, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(settings);
        var accounts = configuration.GetSection(section);
        builder.Services.AddOptions<TOptions>().Configure(options => settings.Read(accounts, section, options.Accounts));
        builder.Services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(new ConfigurationChangeTokenSource<TOptions>(accounts));
    }

    private static IGatewayAccountProvider<TAccount> WithStored<TAccount>(IServiceProvider services, IGatewayAccountProvider<TAccount> configured)
        where TAccount : GatewayAccountOptions =>
        services.GetService<GatewayAccountKind<TAccount>>() is { } kind && services.GetService<ISecretProtector>() is { } protector
            ? new StoredAccountProvider<TAccount>(configured, kind, services.GetRequiredService<RecentLookups>(), protector)
            : configured;
}
