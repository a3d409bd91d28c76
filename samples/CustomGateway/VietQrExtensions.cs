using CustomGateway;
using Microsoft.Extensions.Configuration;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds VietQR bank transfers to a host.</summary>
public static class VietQrExtensions
{
    /// <summary>Adds the gateway <c>vietqr</c> with accounts from code.</summary>
    public static QrPilotBuilder AddVietQr(this QrPilotBuilder builder, Action<VietQrOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddGateway<VietQrGateway, VietQrOptions, VietQrAccountOptions>("CustomGateway.VietQR");
        builder.DescribeAccounts<VietQrOptions, VietQrAccountOptions>(VietQrGateway.GatewayName, VietQrAccountOptions.Settings);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Adds the gateway <c>vietqr</c> with accounts from configuration.</summary>
    public static QrPilotBuilder AddVietQr(this QrPilotBuilder builder, IConfiguration configuration)
    {
        builder.AddVietQr(_ => { });
        builder.ReadAccounts<VietQrOptions, VietQrAccountOptions>(configuration, VietQrOptions.Section, VietQrAccountOptions.Settings);
        return builder;
    }
}
