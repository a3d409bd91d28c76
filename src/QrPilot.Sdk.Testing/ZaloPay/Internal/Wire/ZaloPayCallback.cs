using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;

/// <summary>A callback: the signed text and its code.</summary>
internal sealed record ZaloPayCallback(
    [property: JsonPropertyName("data")] string Data,
    [property: JsonPropertyName("mac")] string Mac,
    [property: JsonPropertyName("type")] int Type = 1);
