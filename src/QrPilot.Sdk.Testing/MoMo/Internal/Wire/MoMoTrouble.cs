using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>Why the simulator would not do what its pay page or control was asked.</summary>
internal sealed record MoMoTrouble([property: JsonPropertyName("error")] string Error);
