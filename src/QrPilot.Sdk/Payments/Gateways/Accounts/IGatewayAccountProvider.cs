namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>Where the accounts of a gateway come from. The default reads the options; a host registers its own to read a vault.</summary>
/// <typeparam name="TAccount">The settings of an account.</typeparam>
public interface IGatewayAccountProvider<TAccount>
    where TAccount : GatewayAccountOptions
{
    /// <summary>The settings of an account, or null when there is none of this name. Called for every payment and notification: give the
    /// same instance until something changes.</summary>
    ValueTask<TAccount?> FindAsync(string account, CancellationToken cancellationToken);
}
