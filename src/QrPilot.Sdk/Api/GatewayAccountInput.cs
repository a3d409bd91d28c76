using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>A gateway account to make or change.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GatewayAccountInput
{
    /// <summary>The version that is to be changed; absent for a new account.</summary>
    public long? Version { get; init; }

    /// <summary>The settings by name. What is absent or empty has its default; a secret that is stays as it is stored.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The secrets to forget, by name.</summary>
    public IReadOnlyList<string>? ClearedSecrets { get; init; }

    /// <inheritdoc />
    public override string ToString() => nameof(GatewayAccountInput);
}
