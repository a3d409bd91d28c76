using System.Collections.Concurrent;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>Keeps what is worked out once an account: keys as bytes, addresses, its circuit breaker. It is worked out again when the
/// provider gives other settings.</summary>
/// <typeparam name="TSettings">The settings of an account.</typeparam>
/// <param name="provider">Where the settings come from.</param>
/// <param name="section">The configuration section of the gateway, for messages.</param>
/// <param name="build">Makes an account of its name and settings.</param>
public sealed class GatewayAccounts<TSettings>(
    IGatewayAccountProvider<TSettings> provider, string section, Func<string, TSettings, IGatewayAccount> build)
    where TSettings : GatewayAccountOptions
{
    private readonly ConcurrentDictionary<string, Built> _built = new(StringComparer.Ordinal);

    /// <summary>The account of this name, or null.</summary>
    /// <exception cref="QrPilotException">Its settings are wrong; the message names all of them and no value.</exception>
    public ValueTask<IGatewayAccount?> FindAsync(string account, CancellationToken cancellationToken)
    {
        var finding = provider.FindAsync(account, cancellationToken);
        return finding.IsCompletedSuccessfully ? new(Of(account, finding.Result)) : WaitAsync(account, finding);
    }

    private async ValueTask<IGatewayAccount?> WaitAsync(string account, ValueTask<TSettings?> finding) => Of(account, await finding);

    private IGatewayAccount? Of(string account, TSettings? settings)
    {
        if (settings is null)
        {
            _built.TryRemove(account, out _);
            return null;
        }

        if (_built.TryGetValue(account, out var known) && ReferenceEquals(known.Settings, settings))
        {
            return known.Account;
        }

        Check(account, settings);
        return _built.AddOrUpdate(
            account,
            name => new Built(settings, build(name, settings)),
            (name, other) => ReferenceEquals(other.Settings, settings) ? other : new Built(settings, build(name, settings))).Account;
    }

    private void Check(string account, TSettings settings)
    {
        var failures = new List<string>();
        settings.Check(new GatewayAccountCheck($"{section}:{account}", failures));
        if (failures.Count > 0)
        {
            throw new QrPilotException(ErrorCodes.InvalidConfiguration, string.Join(' ', failures));
        }
    }

    private sealed record Built(TSettings Settings, IGatewayAccount Account);
}
