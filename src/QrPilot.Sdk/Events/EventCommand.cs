using System.Text.Json;

namespace QrPilot.Sdk.Events;

/// <summary>An event as it came in, well formed but not yet judged.</summary>
public sealed record EventCommand
{
    /// <summary>The client's key.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>Its session.</summary>
    public required string SessionId { get; init; }

    /// <summary>When it happened (UTC), by the client's clock.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The sender's own counter.</summary>
    public long? DeviceSeq { get; init; }

    /// <summary>What the type needs, or null.</summary>
    public JsonElement? Data { get; init; }
}
