using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>The accounts of a gateway that was added with its options.</summary>
/// <typeparam name="TOptions">The gateway's options.</typeparam>
/// <typeparam name="TAccount">The settings of an account.</typeparam>
internal sealed class OptionsAccountKind<TOptions, TAccount>(
    string gateway, GatewaySettings<TAccount> settings, IOptionsMonitor<TOptions> options) : GatewayAccountKind<TAccount>
    where TOptions : GatewayOptions<TAccount>
    where TAccount : GatewayAccountOptions, new()
{
    public override GatewayForm Form { get; } = new(gateway, settings.Describe());

    public override IEnumerable<(string Name, string Tenant)> Configured =>
        options.CurrentValue.Accounts.Select(account => (account.Key, account.Value.Tenant));

    public override TAccount Make(string tenantId, IReadOnlyDictionary<string, string> values, Action<string, string> report)
    {
        var account = new TAccount { Tenant = tenantId };
        foreach (var (name, value) in values)
        {
            try
            {
                settings.Set(account, name, value);
            }
            catch (FormatException trouble)
            {
                report(name, trouble.Message);
            }
        }

        return account;
    }

    public override void Judge(string tenantId, IReadOnlyDictionary<string, string> values, Action<string, string> report)
    {
        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        var account = Make(tenantId, values, (setting, demand) =>
        {
            unreadable.Add(setting);
            report(setting, demand);
        });
        account.Check(new GatewayAccountCheck((setting, demand) =>
        {
            // What could not be read has its default and is not judged by it.
            if (!unreadable.Contains(setting))
            {
                report(setting, demand);
            }
        }));
    }
}
