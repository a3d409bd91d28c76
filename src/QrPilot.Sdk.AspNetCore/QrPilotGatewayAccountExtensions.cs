using Microsoft.AspNetCore.DataProtection;
using QrPilot.Sdk.AspNetCore.DataProtection;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets merchants enter their own gateway accounts.</summary>
public static class QrPilotGatewayAccountExtensions
{
    /// <summary>Keeps gateway accounts in QrPilot's storage, beside those of configuration, with their secrets sealed by data protection, whose
    /// key ring the hosts share (<see cref="QrPilotDataProtectionExtensions.ShareDataProtectionKeys"/>). <see cref="GatewayAccountService"/>
    /// administers them, and the API gets <c>/v1/gateway-accounts</c>. A gateway whose <see cref="IGatewayAccountProvider{TAccount}"/> the host
    /// has replaced keeps none.</summary>
    /// <remarks>Call it on every host of the installation, or none. Whoever may administer a tenant makes the hosts call the addresses that he
    /// enters.</remarks>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configure">Changes data protection, for instance where the key ring is; null for the defaults.</param>
    /// <returns>The same builder.</returns>
    public static QrPilotBuilder KeepGatewayAccounts(this QrPilotBuilder builder, Action<IDataProtectionBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ShareDataProtectionKeys(configure);
        builder.KeepAccounts<DataProtectionSecretProtector>();
        return builder;
    }
}
