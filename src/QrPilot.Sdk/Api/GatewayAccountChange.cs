using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>A gateway account as it is to be.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GatewayAccountChange
{
    /// <summary>The version that was read.</summary>
    public required long Version { get; init; }

    /// <summary>The settings by name. What is absent or empty has its default; a secret that is stays as it is stored.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The secrets to forget, by name, one or more; none when absent.</summary>
    public IReadOnlyList<string>? ClearedSecrets { get; init; }

    /// <inheritdoc />
    public override string ToString() => nameof(GatewayAccountChange);
}
