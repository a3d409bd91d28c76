using Microsoft.Extensions.DependencyInjection;

namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>Makes the settings of a gateway's account of what is stored.</summary>
/// <typeparam name="TAccount">The settings of an account.</typeparam>
internal abstract class GatewayAccountKind<TAccount> : GatewayAccountKind
    where TAccount : GatewayAccountOptions
{
    /// <inheritdoc />
    public override bool IsAsked(IServiceProvider services) =>
        services.GetRequiredService<IGatewayAccountProvider<TAccount>>() is StoredAccountProvider<TAccount>;

    /// <summary>The settings of an account.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="settings">All settings by name, the secrets too.</param>
    /// <param name="report">Takes what cannot be read.</param>
    public abstract TAccount Make(string tenantId, IReadOnlyDictionary<string, string> settings, Action<string, string> report);
}
