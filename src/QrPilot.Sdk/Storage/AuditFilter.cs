using QrPilot.Sdk.Audit;

namespace QrPilot.Sdk.Storage;

/// <summary>Which audit entries to list.</summary>
public sealed record AuditFilter
{
    /// <summary>Only of this store, or null for all and for what belongs to no store.</summary>
    public string? StoreId { get; init; }

    /// <summary>Only what this caller did, or null.</summary>
    public string? By { get; init; }

    /// <summary>Only this action, one of <see cref="AuditActions"/>, or null.</summary>
    public string? Action { get; init; }

    /// <summary>Only from this instant on (UTC), or null.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only before this instant (UTC), or null.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The id of the last entry of the page before, or null.</summary>
    public string? After { get; init; }

    /// <summary>At most this many entries.</summary>
    public required int Limit { get; init; }
}
