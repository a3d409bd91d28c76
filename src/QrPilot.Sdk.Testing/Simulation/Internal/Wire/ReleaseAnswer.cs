using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.Simulation.Internal.Wire;

/// <summary>What releasing held notifications, or sending unanswered ones again, did.</summary>
/// <param name="Delivered">How many were answered as the gateway wants it.</param>
/// <param name="Statuses">The HTTP status for each, in the order of their payments; 0 for no answer.</param>
internal sealed record ReleaseAnswer(
    [property: JsonPropertyName("delivered")] int Delivered,
    [property: JsonPropertyName("statuses")] IReadOnlyList<int> Statuses);
