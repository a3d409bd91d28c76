namespace QrPilot.Sdk.Reconciliation;

/// <summary>A finished reconciliation of one store and business date.</summary>
public sealed record Run
{
    /// <summary>Prefix <c>run_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store, or null for money of which nobody knows the store.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>1 for the first run of this store and date, then one more each time.</summary>
    public required int Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>SHA-256 of everything that went in, in lower-case hex.</summary>
    public required string InputHash { get; init; }

    /// <summary>SHA-256 of everything that came out, in lower-case hex.</summary>
    public required string OutputHash { get; init; }

    /// <summary>The sums.</summary>
    public required RunTotals Totals { get; init; }
}
