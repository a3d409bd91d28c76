using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Api;

/// <summary>A reconciliation of one store and business date.</summary>
public sealed record RunView
{
    /// <summary>Prefix <c>run_</c>; empty for a dry run.</summary>
    public required string Id { get; init; }

    /// <summary>The store, or null for money of unknown stores.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>1 for the first run of this store and date.</summary>
    public required int Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>SHA-256 of what went in.</summary>
    public required string InputHash { get; init; }

    /// <summary>SHA-256 of what came out.</summary>
    public required string OutputHash { get; init; }

    /// <summary>The sums.</summary>
    public required TotalsView Totals { get; init; }
}
