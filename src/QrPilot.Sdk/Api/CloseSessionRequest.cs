using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Closes a session by staff, paid or not.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CloseSessionRequest
{
    /// <summary>Up to 500 characters.</summary>
    public string? Note { get; init; }

    /// <summary>When it happened. Only believed from a key with the ingest scope.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? OccurredAt { get; init; }
}
