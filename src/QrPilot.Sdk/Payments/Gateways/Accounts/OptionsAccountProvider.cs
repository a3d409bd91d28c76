using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>The accounts of the options in force. The options are read at first use, never at construction.</summary>
internal sealed class OptionsAccountProvider<TOptions, TAccount>(IOptionsMonitor<TOptions> options) : IGatewayAccountProvider<TAccount>
    where TOptions : GatewayOptions<TAccount>
    where TAccount : GatewayAccountOptions
{
    public ValueTask<TAccount?> FindAsync(string account, CancellationToken cancellationToken) =>
        new(options.CurrentValue.Accounts.GetValueOrDefault(account));
}
