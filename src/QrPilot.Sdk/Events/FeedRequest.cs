namespace QrPilot.Sdk.Events;

/// <summary>What a reader asks of the feed.</summary>
public sealed record FeedRequest
{
    /// <summary>Where the page before ended, or null for the beginning.</summary>
    public string? Cursor { get; init; }

    /// <summary>At most this many events; 1 to 1,000.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Only of this store, or null.</summary>
    public string? StoreId { get; init; }

    /// <summary>Only of this type, or null.</summary>
    public string? Type { get; init; }

    /// <summary>How long to wait while there is nothing new; up to 30 seconds.</summary>
    public TimeSpan Wait { get; init; }
}
