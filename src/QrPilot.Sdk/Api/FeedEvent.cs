using System.Text.Json;

namespace QrPilot.Sdk.Api;

/// <summary>An event of the feed.</summary>
public sealed record FeedEvent
{
    /// <summary>Its place in the tenant's dense sequence.</summary>
    public required long Seq { get; init; }

    /// <summary>The key it was sent with.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>The session.</summary>
    public required string SessionId { get; init; }

    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The business date it counts for.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>UTC, as the client claimed.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How far the client's clock was behind, in milliseconds.</summary>
    public long? SkewMs { get; init; }

    /// <summary>The sender's own counter.</summary>
    public long? DeviceSeq { get; init; }

    /// <summary>Whether it came more than 72 hours after it happened.</summary>
    public bool Late { get; init; }

    /// <summary>As sent.</summary>
    public required JsonElement Data { get; init; }
}
