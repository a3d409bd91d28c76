using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>What the accounts of a gateway are made of.</summary>
internal abstract class GatewayAccountKind
{
    /// <summary>The gateway and its settings.</summary>
    public abstract GatewayForm Form { get; }

    /// <summary>The accounts in configuration: name and tenant.</summary>
    public abstract IEnumerable<(string Name, string Tenant)> Configured { get; }

    /// <summary>Whether the gateway asks for its accounts here. Not where the host has a provider of its own.</summary>
    public abstract bool IsAsked(IServiceProvider services);

    /// <summary>Reports every setting that is wrong, by its name and what it must be, without repeating any value.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="settings">All settings by name, the secrets too.</param>
    /// <param name="report">Takes what is wrong.</param>
    public abstract void Judge(string tenantId, IReadOnlyDictionary<string, string> settings, Action<string, string> report);
}
