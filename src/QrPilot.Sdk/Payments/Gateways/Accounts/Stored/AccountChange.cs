using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>What an account is to be after a change: the draft, and the secrets that it leaves as they are.</summary>
internal sealed class AccountChange
{
    private const int LongestValue = 2_000;

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _secrets = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IReadOnlyList<string>> _errors = new(StringComparer.Ordinal);

    private AccountChange()
    {
    }

    public IReadOnlyDictionary<string, string> Settings => _settings;

    /// <summary>The names of the secrets that the draft gives or clears.</summary>
    public IReadOnlyList<string> SecretsChanged { get; private set; } = [];

    /// <summary>Merges the draft with what is stored, and judges the whole.</summary>
    /// <exception cref="CommandException">Something is wrong; the refusal names every field.</exception>
    public static AccountChange Of(
        GatewayAccountKind kind, string tenantId, GatewayAccountDraft draft, StoredGatewayAccount? known, ISecretProtector protector)
    {
        var change = new AccountChange();
        if (!GatewayAccountCheck.IsName(draft.Name))
        {
            change.Report("name", "It has 1 to 64 letters, digits, '-' or '_'.");
        }

        var kinds = kind.Form.Settings.ToDictionary(setting => setting.Name, setting => setting.Kind, StringComparer.Ordinal);
        foreach (var (name, value) in draft.Settings)
        {
            change.Take(kinds, name, value);
        }

        var stored = known?.Secrets.Keys ?? [];
        change.SecretsChanged = [.. change._secrets.Keys.Union(stored.Intersect(draft.ClearedSecrets)).Order(StringComparer.Ordinal)];
        foreach (var name in stored.Except(change.SecretsChanged))
        {
            change.Keep(known!, name, protector);
        }

        // Values that are no texts at all say nothing about what else is wrong.
        if (change._errors.Count == 0)
        {
            kind.Judge(tenantId, change.All(), (setting, demand) => change.Report(FieldOf(setting), $"It {demand}"));
        }

        return change._errors.Count == 0
            ? change
            : throw new CommandException(RefusalKind.Invalid, ErrorCodes.InvalidField, "The account has settings that are wrong.")
            {
                Errors = change._errors,
            };
    }

    /// <summary>The secrets as the store keeps them. Those that stay are sealed anew, so that they follow the keys.</summary>
    public IReadOnlyDictionary<string, string> Seal(ISecretProtector protector, string tenantId, GatewayAccountDraft draft) =>
        _secrets.ToDictionary(
            secret => secret.Key,
            secret => AccountSecrets.Seal(protector, tenantId, draft.Gateway, draft.Name, secret.Key, secret.Value),
            StringComparer.Ordinal);

    private static string FieldOf(string setting) => $"settings.{setting}";

    private Dictionary<string, string> All() => new(_settings.Concat(_secrets), StringComparer.Ordinal);

    private void Take(Dictionary<string, GatewaySettingKind> kinds, string name, string value)
    {
        if (!kinds.TryGetValue(name, out var kind))
        {
            Report(FieldOf(name), "There is no such setting.");
        }
        else if (value.Length > LongestValue || value.AsSpan().ContainsAnyInRange('\0', '\u001f'))
        {
            Report(FieldOf(name), $"It has at most {LongestValue} characters and no control characters.");
        }
        else if (value.Length > 0)
        {
            (kind == GatewaySettingKind.Secret ? _secrets : _settings)[name] = value;
        }
    }

    private void Keep(StoredGatewayAccount known, string name, ISecretProtector protector)
    {
        if (AccountSecrets.Reveal(protector, known, name) is { } secret)
        {
            _secrets[name] = secret;
        }
        else
        {
            Report(FieldOf(name), "It cannot be read any more: the keys that sealed it are gone. Enter it again.");
        }
    }

    private void Report(string field, string message) => _errors[field] = [.. _errors.GetValueOrDefault(field, []), message];
}
