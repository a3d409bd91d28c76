namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>The accounts of one gateway.</summary>
/// <typeparam name="TAccount">The settings of an account.</typeparam>
/// <param name="section">The configuration section whose children are the accounts.</param>
public abstract class GatewayOptions<TAccount>(string section)
    where TAccount : GatewayAccountOptions
{
    /// <summary>The accounts by the name that stands in notification addresses and on payments (letters, digits, <c>-</c> and <c>_</c>).</summary>
    /// <value>Default: none.</value>
    public Dictionary<string, TAccount> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>The configuration section whose children are the accounts, for messages.</summary>
    internal string Path { get; } = section;
}
