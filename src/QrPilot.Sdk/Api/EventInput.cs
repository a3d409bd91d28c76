using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>An event as a client sends it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EventInput
{
    /// <summary>Unique in the tenant for ever: 8 to 100 letters, digits and <c>-_.:/</c>.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>One of the types a client may send.</summary>
    public required string Type { get; init; }

    /// <summary>The session. Required when sending for many sessions; elsewhere it must be absent or the same.</summary>
    public string? SessionId { get; init; }

    /// <summary>When it happened, by the client's clock.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The sender's own counter; 0 or more.</summary>
    public long? DeviceSeq { get; init; }

    /// <summary>What the type needs; an object of at most 8 KiB.</summary>
    public JsonElement? Data { get; init; }
}
