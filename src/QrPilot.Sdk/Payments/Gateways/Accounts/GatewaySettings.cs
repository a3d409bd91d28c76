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
    private readonly Dictionary<string, Action<TAccount, string>> _setters = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(GatewayAccountOptions.Tenant)] = (account, value) => account.Tenant = value,
    };

    /// <summary>Starts with the settings that all gateways have.</summary>
    public GatewaySettings() => Add(nameof(GatewayAccountOptions.Timeout), (TAccount account, TimeSpan value) => account.Timeout = value);

    /// <summary>Adds a text.</summary>
    public void Add(string name, Action<TAccount, string> set) => _setters.Add(name, set);

    /// <summary>Adds a secret.</summary>
    public void Add(string name, Action<TAccount, Secret> set) => _setters.Add(name, (account, value) => set(account, new Secret(value)));

    /// <summary>Adds a time, written as <c>[d.]hh:mm:ss</c>.</summary>
    public void Add(string name, Action<TAccount, TimeSpan> set) => _setters.Add(name, (account, value) => set(
        account,
        TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out var time)
            ? time
            : throw new FormatException("must be a time as [d.]hh:mm:ss.")));

    /// <summary>Adds a switch, <c>true</c> or <c>false</c>.</summary>
    public void Add(string name, Action<TAccount, bool> set) => _setters.Add(name, (account, value) => set(
        account, bool.TryParse(value, out var on) ? on : throw new FormatException("must be true or false.")));

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => _setters.Keys.GetEnumerator();

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

    private void Set(TAccount account, IConfigurationSection setting, string path)
    {
        if (!_setters.TryGetValue(setting.Key, out var set))
        {
            throw new QrPilotException(
                ErrorCodes.InvalidConfiguration, $"{path} is not a setting; there are {string.Join(", ", _setters.Keys.Order(StringComparer.Ordinal))}.");
        }

        try
        {
            set(account, setting.Value ?? "");
        }
        catch (FormatException trouble)
        {
            throw new QrPilotException(ErrorCodes.InvalidConfiguration, $"{path} {trouble.Message}");
        }
    }
}
