using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>A gateway account to make.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GatewayAccountInput
{
    /// <summary>The gateway, for example <c>momo</c>.</summary>
    public required string Gateway { get; init; }

    /// <summary>The name that stands in notification addresses and on payments: 1 to 64 letters, digits, <c>-</c> and <c>_</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The settings by name. What is absent or empty has its default.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(GatewayAccountInput)} {Gateway}/{Name}";
}
