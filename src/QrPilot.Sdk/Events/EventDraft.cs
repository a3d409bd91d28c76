namespace QrPilot.Sdk.Events;

/// <summary>An event that has passed the rules and waits to be numbered.</summary>
public sealed record EventDraft
{
    /// <summary>Made by the client, unique in the tenant for ever.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>One of <see cref="EventTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The session it belongs to.</summary>
    public required string SessionId { get; init; }

    /// <summary>The session's store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The business date it counts for.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>When it happened (UTC), as the client claims.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When the host received it (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How far the client's clock was behind ours when it sent this, in milliseconds; null when it did not say.</summary>
    public long? SkewMs { get; init; }

    /// <summary>The sender's own counter, which keeps order inside one phone when its clock jumps.</summary>
    public long? DeviceSeq { get; init; }

    /// <summary>Whether it came more than 72 hours after it happened.</summary>
    public bool Late { get; init; }

    /// <summary>A JSON object in UTF-16 text, as sent.</summary>
    public required string Data { get; init; }
}
