using System.Collections.Concurrent;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Lookups;

namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>The accounts of configuration, and beside them those of the store. Of two with the same name the configured one counts.</summary>
/// <typeparam name="TAccount">The settings of an account.</typeparam>
internal sealed class StoredAccountProvider<TAccount>(
    IGatewayAccountProvider<TAccount> configured, GatewayAccountKind<TAccount> kind, RecentLookups lookups, ISecretProtector protector)
    : IGatewayAccountProvider<TAccount>
    where TAccount : GatewayAccountOptions
{
    private readonly ConcurrentDictionary<string, Opened> _opened = new(StringComparer.Ordinal);

    public ValueTask<TAccount?> FindAsync(string account, CancellationToken cancellationToken)
    {
        var finding = configured.FindAsync(account, cancellationToken);
        return finding is { IsCompletedSuccessfully: true, Result: { } } ? finding : FindAsync(finding, account, cancellationToken);
    }

    private async ValueTask<TAccount?> FindAsync(ValueTask<TAccount?> finding, string account, CancellationToken cancellationToken)
    {
        if (await finding is { } settings)
        {
            return settings;
        }

        // What is no name is asked for by whoever guesses addresses: it is not worth a question to the store.
        if (!GatewayAccountCheck.IsName(account)
            || await lookups.FindGatewayAccountAsync(kind.Form.Gateway, account, cancellationToken) is not { } stored)
        {
            _opened.TryRemove(account, out _);
            return null;
        }

        // The same instance while nothing changes: what is worked out of the settings is kept with it.
        if (!_opened.TryGetValue(account, out var known) || !known.IsOf(stored))
        {
            _opened[account] = known = new Opened(stored.Version, stored.ChangedAt, Open(stored));
        }

        return known.Settings;
    }

    private TAccount Open(StoredGatewayAccount stored)
    {
        var settings = new Dictionary<string, string>(stored.Settings, StringComparer.Ordinal);
        foreach (var name in stored.Secrets.Keys)
        {
            settings[name] = AccountSecrets.Reveal(protector, stored, name)
                ?? throw Wrong(ErrorCodes.SecretUnreadable, stored, name, "cannot be read any more: the keys that sealed it are gone; enter it again.");
        }

        return kind.Make(stored.TenantId, settings, (setting, demand) => throw Wrong(ErrorCodes.InvalidConfiguration, stored, setting, demand));
    }

    private static QrPilotException Wrong(string code, StoredGatewayAccount stored, string setting, string what) =>
        new(code, $"{setting} of the {stored.Gateway} account '{stored.Name}' {what}");

    private sealed record Opened(long Version, DateTimeOffset ChangedAt, TAccount Settings)
    {
        /// <summary>An account that was removed and made again has its first version for the second time.</summary>
        public bool IsOf(StoredGatewayAccount stored) => Version == stored.Version && ChangedAt == stored.ChangedAt;
    }
}
