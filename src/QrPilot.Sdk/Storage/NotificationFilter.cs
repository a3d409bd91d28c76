namespace QrPilot.Sdk.Storage;

/// <summary>Which notifications to list.</summary>
public sealed record NotificationFilter
{
    /// <summary>Only those received at this instant (UTC) or later.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Only those received before this instant (UTC).</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Only of this gateway, or null for all.</summary>
    public string? Gateway { get; init; }

    /// <summary>The id of the last row of the page before, or null.</summary>
    public string? After { get; init; }

    /// <summary>At most this many rows.</summary>
    public required int Limit { get; init; }
}
