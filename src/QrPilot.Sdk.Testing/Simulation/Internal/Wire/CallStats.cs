using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.Simulation.Internal.Wire;

/// <summary>How many calls of merchants met which fate.</summary>
internal sealed record CallStats
{
    [JsonPropertyName("queries")]
    public required long Queries { get; init; }

    [JsonPropertyName("answers_lost")]
    public required long AnswersLost { get; init; }

    [JsonPropertyName("unavailable")]
    public required long Unavailable { get; init; }

    [JsonPropertyName("slow")]
    public required long Slow { get; init; }
}
