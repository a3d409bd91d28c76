using QrPilot.Sdk.Events;

namespace QrPilot.Sdk.Storage;

/// <summary>A page of the feed, read at one moment.</summary>
/// <param name="Epoch">The feed's present epoch; see <see cref="FeedEpoch"/>.</param>
/// <param name="HeadSeq">The number of the tenant's last event; 0 when there is none.</param>
/// <param name="Events">In order of their numbers.</param>
/// <param name="HasMore">Whether the limit cut the page.</param>
public sealed record FeedPage(int Epoch, long HeadSeq, IReadOnlyList<StoredEvent> Events, bool HasMore);
