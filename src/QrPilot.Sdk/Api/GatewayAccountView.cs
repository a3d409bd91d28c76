namespace QrPilot.Sdk.Api;

/// <summary>A gateway account without its secrets.</summary>
public sealed record GatewayAccountView
{
    /// <summary>The gateway, for example <c>momo</c>.</summary>
    public required string Gateway { get; init; }

    /// <summary>The name that stands in notification addresses and on payments.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it stands in the host's configuration, where it cannot be changed and nothing else is told of it.</summary>
    public required bool Configured { get; init; }

    /// <summary>The settings that are no secrets, by name.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The names of the secrets that are set.</summary>
    public required IReadOnlyList<string> SecretsSet { get; init; }

    /// <summary>UTC; absent for a configured one.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Who changed it last; absent for a configured one.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>What a change must name; absent for a configured one.</summary>
    public long? Version { get; init; }
}
