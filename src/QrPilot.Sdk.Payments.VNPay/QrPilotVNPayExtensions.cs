using Microsoft.Extensions.Configuration;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.VNPay;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds VNPay to a host.</summary>
public static class QrPilotVNPayExtensions
{
    /// <summary>The name of the HTTP client that calls VNPay, for hosts that tune its handler.</summary>
    public const string HttpClientName = "QrPilot.Sdk.Payments.VNPay";

    /// <summary>Adds the gateway <c>vnpay</c>. May be called several times: the gateway is added once, every
    /// <paramref name="configure"/> runs.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configure">Adds accounts. Runs at first use, so that a host may fill in an address it learns only after start.</param>
    /// <remarks>Needs a <see cref="TimeProvider"/>; the system's is added when there is none.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static QrPilotBuilder AddVNPay(this QrPilotBuilder builder, Action<VNPayOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        Add(builder);
        builder.Services.AddOptions<VNPayOptions>().Configure(configure);
        return builder;
    }

    /// <summary>Adds the gateway <c>vnpay</c> with the accounts in the section <see cref="VNPayOptions.Section"/>, read at first use and
    /// again when the configuration changes.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static QrPilotBuilder AddVNPay(this QrPilotBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        Add(builder);
        builder.ReadAccounts<VNPayOptions, VNPayAccountOptions>(configuration, VNPayOptions.Section, VNPayAccountOptions.Settings);
        return builder;
    }

    private static void Add(QrPilotBuilder builder)
    {
        builder.AddGateway<VNPayGateway, VNPayOptions, VNPayAccountOptions>(HttpClientName);
        builder.DescribeAccounts<VNPayOptions, VNPayAccountOptions>(VNPayGateway.GatewayName, VNPayAccountOptions.Settings);
    }
}
