namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>A gateway account without its secrets.</summary>
public sealed record GatewayAccountSummary
{
    /// <summary>The gateway, for example <c>momo</c>.</summary>
    public required string Gateway { get; init; }

    /// <summary>The name that stands in notification addresses and on payments.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it stands in the host's configuration. Then nothing else is told of it, and it cannot be changed here.</summary>
    public required bool IsConfigured { get; init; }

    /// <summary>The texts of the settings that are no secrets, by name.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The names of the secrets that are set.</summary>
    public required IReadOnlyList<string> SecretsSet { get; init; }

    /// <summary>When it was changed last (UTC), or null for a configured one.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Who changed it last, or null for a configured one.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>What a change must name, or null for a configured one.</summary>
    public long? Version { get; init; }
}
