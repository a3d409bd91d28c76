namespace QrPilot.Sdk.Storage;

/// <summary>Which part of the feed to read.</summary>
/// <param name="AfterSeq">Events after this number.</param>
/// <param name="Limit">At most this many.</param>
/// <param name="StoreId">Only of this store, or null.</param>
/// <param name="Type">Only of this type, or null.</param>
public sealed record FeedQuery(long AfterSeq, int Limit, string? StoreId = null, string? Type = null);
