using System.Collections;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>The settings of an account by their names in configuration. A name that is not listed is an error, so that no misspelt
/// secret goes unnoticed.</summary>
/// <typeparam name="TAccount">The settings of an account.</typeparam>
public sealed class GatewaySettings<TAccount> : IEnumerable<string>
    where TAccount : GatewayAccountOptions, new()
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(GatewayAccountOptions.Tenant)] = new(GatewaySettingKind.Text, (account, value) => account.Tenant = value),
    };

    /// <summary>Starts with the settings that all gateways have.</summary>
    public GatewaySettings() => Add(nameof(GatewayAccountOptions.Timeout), (TAccount account, TimeSpan value) => account.Timeout = value);

    /// <summary>Adds a text.</summary>
    public void Add(string name, Action<TAccount, string> set) => _entries.Add(name, new Entry(GatewaySettingKind.Text, set));

    /// <summary>Adds a secret.</summary>
    public void Add(string name, Action<TAccount, Secret> set) =>
        _entries.Add(name, new Entry(GatewaySettingKind.Secret, (account, value) => set(account, new Secret(value))));

    /// <summary>Adds a time, written as <c>[d.]hh:mm:ss</c>.</summary>
    public void Add(string name, Action<TAccount, TimeSpan> set) => _entries.Add(name, new Entry(GatewaySettingKind.Time, (account, value) => set(
        account,
        TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out var time)
            ? time
            : throw new FormatException("must be a time as [d.]hh:mm:ss."))));

    /// <summary>Adds a switch, <c>true</c> or <c>false</c>.</summary>
    public void Add(string name, Action<TAccount, bool> set) => _entries.Add(name, new Entry(GatewaySettingKind.Switch, (account, value) => set(
        account, bool.TryParse(value, out var on) ? on : throw new FormatException("must be true or false."))));

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => _entries.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads the children of a section as accounts.</summary>
    /// <exception cref="QrPilotException">A name is unknown or a value cannot be read; the message names the path and no value.</exception>
    internal void Read(IConfiguration section, string path, Dictionary<string, TAccount> accounts)
    {
        foreach (var child in section.GetChildren())
        {
            if (!accounts.TryGetValue(child.Key, out var account))
            {
                accounts.Add(child.Key, account = new TAccount());
            }

            foreach (var setting in child.GetChildren())
            {
                Set(account, setting, $"{path}:{child.Key}:{setting.Key}");
            }
        }
    }

    /// <summary>The settings besides the tenant, those of every gateway last.</summary>
    internal IReadOnlyList<GatewaySetting> Describe()
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        new TAccount().Check(new GatewayAccountCheck((setting, _) => required.Add(setting)));
        return [.. _entries
            .Where(entry => entry.Key != nameof(GatewayAccountOptions.Tenant))
            .OrderBy(entry => entry.Key == nameof(GatewayAccountOptions.Timeout))
            .Select(entry => new GatewaySetting(entry.Key, entry.Value.Kind, required.Contains(entry.Key)))];
    }

    /// <summary>Reads a value into an account.</summary>
    /// <exception cref="FormatException">There is no such setting, or the value cannot be read; the message says what it must be.</exception>
    internal void Set(TAccount account, string name, string value)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            throw new FormatException("is not a setting of this gateway.");
        }

        entry.Set(account, value);
    }

    private void Set(TAccount account, IConfigurationSection setting, string path)
    {
        if (!_entries.TryGetValue(setting.Key, out var entry))
        {
            throw new QrPilotException(
                ErrorCodes.InvalidConfiguration, $"{path} is not a setting; there are {string.Join(", ", _entries.Keys.Order(StringComparer.Ordinal))}.");
        }

        try
        {
            entry.Set(account, setting.Value ?? "");
        }
        catch (FormatException trouble)
        {
            throw new QrPilotException(ErrorCodes.InvalidConfiguration, $"{path} {trouble.Message}");
        }
    }
    private sealed record Entry(GatewaySettingKind Kind, Action<TAccount, string> Set);
}
