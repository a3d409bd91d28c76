using Microsoft.Extensions.Configuration;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.ZaloPay;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ZaloPay to a host.</summary>
public static class QrPilotZaloPayExtensions
{
    /// <summary>The name of the HTTP client that calls ZaloPay, for hosts that tune its handler.</summary>
    public const string HttpClientName = "QrPilot.Sdk.Payments.ZaloPay";

    /// <summary>Adds the gateway <c>zalopay</c>. May be called several times: the gateway is added once, every
    /// <paramref name="configure"/> runs.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configure">Adds accounts. Runs at first use, so that a host may fill in an address it learns only after start.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static QrPilotBuilder AddZaloPay(this QrPilotBuilder builder, Action<ZaloPayOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        Add(builder);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Adds the gateway <c>zalopay</c> with the accounts under <see cref="ZaloPayOptions.Section"/>, read again when they
    /// change.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static QrPilotBuilder AddZaloPay(this QrPilotBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        Add(builder);
        builder.ReadAccounts<ZaloPayOptions, ZaloPayAccountOptions>(configuration, ZaloPayOptions.Section, ZaloPayAccountOptions.Settings);
        return builder;
    }

    private static void Add(QrPilotBuilder builder)
    {
        builder.AddGateway<ZaloPayGateway, ZaloPayOptions, ZaloPayAccountOptions>(HttpClientName);
        builder.DescribeAccounts<ZaloPayOptions, ZaloPayAccountOptions>(ZaloPayGateway.GatewayName, ZaloPayAccountOptions.Settings);
    }
}
