using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>What releasing the held notifications did.</summary>
/// <param name="Delivered">How many were answered with 2xx.</param>
/// <param name="Statuses">The last HTTP status for each, in the order of their payments; 0 for no answer.</param>
internal sealed record MoMoReleaseAnswer(
    [property: JsonPropertyName("delivered")] int Delivered,
    [property: JsonPropertyName("statuses")] IReadOnlyList<int> Statuses);
