using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Undoes a session or a cash record.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VoidRequest
{
    /// <summary>Why; 1 to 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>When it happened. Only believed from a key with the ingest scope.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? OccurredAt { get; init; }
}
