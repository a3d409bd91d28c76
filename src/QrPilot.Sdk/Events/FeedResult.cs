namespace QrPilot.Sdk.Events;

/// <summary>A page of the feed.</summary>
/// <param name="Events">In order of their numbers.</param>
/// <param name="NextCursor">Where to read on.</param>
/// <param name="HasMore">Whether there is more right now.</param>
/// <param name="HeadSeq">The number of the tenant's last event.</param>
public sealed record FeedResult(IReadOnlyList<StoredEvent> Events, string NextCursor, bool HasMore, long HeadSeq);
