namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>A gateway account that is kept in the store. Its secrets are sealed before they get here.</summary>
public sealed record StoredGatewayAccount
{
    /// <summary>The tenant that owns it.</summary>
    public required string TenantId { get; init; }

    /// <summary>The gateway, for example <c>momo</c>.</summary>
    public required string Gateway { get; init; }

    /// <summary>The name that stands in notification addresses and on payments; no other account of the gateway has it, whoever owns it.</summary>
    public required string Name { get; init; }

    /// <summary>The texts of the settings that are no secrets, by name. What is not there has its default.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The secrets that are set, by the name of the setting, as <see cref="ISecretProtector"/> sealed them.</summary>
    public required IReadOnlyDictionary<string, string> Secrets { get; init; }

    /// <summary>When it was changed last (UTC).</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who changed it last: the id of the caller.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Rises by one with every change; checked by every write.</summary>
    public required long Version { get; init; }
}
