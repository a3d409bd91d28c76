namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>A gateway account as somebody wants it to be.</summary>
public sealed record GatewayAccountDraft
{
    /// <summary>The gateway, for example <c>momo</c>.</summary>
    public required string Gateway { get; init; }

    /// <summary>The name that stands in notification addresses: 1 to 64 letters, digits, <c>-</c> and <c>_</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The version that is to be changed, or null for a new account.</summary>
    public long? Version { get; init; }

    /// <summary>The settings by name. An empty text stands for the default; an empty secret, or one that is not here, stays as it is stored.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The secrets to forget, by name.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyCollection<string> ClearedSecrets { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => $"{nameof(GatewayAccountDraft)} {Gateway}/{Name}";
}
