namespace QrPilot.Sdk.Api;

/// <summary>A page of the feed.</summary>
public sealed record FeedAnswer
{
    /// <summary>In order of their numbers, without a hole unless a filter was set.</summary>
    public required IReadOnlyList<FeedEvent> Events { get; init; }

    /// <summary>Where to read on; always set, also on an empty page.</summary>
    public required string NextCursor { get; init; }

    /// <summary>Whether there is more to read right now.</summary>
    public required bool HasMore { get; init; }

    /// <summary>The number of the tenant's last event.</summary>
    public required long HeadSeq { get; init; }
}
