using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.MoMo;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds MoMo to a host.</summary>
public static class QrPilotMoMoExtensions
{
    /// <summary>The name of the HTTP client that calls MoMo, for hosts that tune its handler.</summary>
    public const string HttpClientName = "QrPilot.Sdk.Payments.MoMo";

    /// <summary>Adds the gateway <c>momo</c>. May be called several times: the gateway is added once, every
    /// <paramref name="configure"/> runs.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configure">Adds accounts. Runs at first use, so that a host may fill in an address it learns only after start.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static QrPilotBuilder AddMoMo(this QrPilotBuilder builder, Action<MoMoOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Add(builder);
        builder.Services.AddOptions<MoMoOptions>().Configure(configure);
        return builder;
    }

    /// <summary>Adds the gateway <c>momo</c> with the accounts of the section <see cref="MoMoOptions.Section"/>, which are read at first
    /// use and again whenever the configuration changes.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configuration">The host's configuration, not the section.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="QrPilotException">At first use: a setting is unknown or cannot be read.</exception>
    public static QrPilotBuilder AddMoMo(this QrPilotBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        Add(builder);
        builder.ReadAccounts<MoMoOptions, MoMoAccountOptions>(configuration, MoMoOptions.Section, MoMoAccountOptions.Settings);
        return builder;
    }

    private static void Add(QrPilotBuilder builder)
    {
        builder.AddGateway<MoMoGateway, MoMoOptions, MoMoAccountOptions>(HttpClientName);
        builder.DescribeAccounts<MoMoOptions, MoMoAccountOptions>(MoMoGateway.GatewayName, MoMoAccountOptions.Settings);
        builder.Services.TryAddSingleton<IIdSource, UuidV7IdSource>();
    }
}
