using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Storage;

/// <summary>Which runs, matches or exceptions to list.</summary>
public sealed record BooksFilter
{
    /// <summary>Only of this store, or null for all, the unknown store included.</summary>
    public string? StoreId { get; init; }

    /// <summary>Only from this business date on, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only up to this business date, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only exceptions in this state, or null.</summary>
    public ExceptionState? State { get; init; }

    /// <summary>Only exceptions of this class, or null.</summary>
    public ExceptionClass? Class { get; init; }

    /// <summary>Only exceptions with at least this much at risk, in whole đồng.</summary>
    public long MinAtRisk { get; init; }

    /// <summary>Only exceptions first found before this instant (UTC), or null.</summary>
    public DateTimeOffset? OpenedBefore { get; init; }

    /// <summary>The id of the last row of the page before, or null.</summary>
    public string? After { get; init; }

    /// <summary>At most this many rows.</summary>
    public required int Limit { get; init; }
}
