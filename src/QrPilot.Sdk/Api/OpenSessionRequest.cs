using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>A scan of a table's code.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OpenSessionRequest
{
    /// <summary>The signed token in the code.</summary>
    public required string TableToken { get; init; }

    /// <summary>A random id that the phone keeps; 1 to 64 characters. A second scan by the same phone joins nothing new.</summary>
    public string? DeviceId { get; init; }

    /// <summary>When it happened. Only believed from a key with the ingest scope; otherwise the host's clock counts.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>What the guest agreed to; nothing when absent.</summary>
    public Consent? Consent { get; init; }
}
