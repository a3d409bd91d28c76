using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.Simulation.Internal.Wire;

/// <summary>Why a simulator would not do what its pay page or control was asked.</summary>
internal sealed record Trouble(
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("code"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null);
