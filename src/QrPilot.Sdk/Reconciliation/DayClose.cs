namespace QrPilot.Sdk.Reconciliation;

/// <summary>The immutable close of one store's business date.</summary>
public sealed record DayClose
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>1 for the store's first close, then one more each time.</summary>
    public required int Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>The credential that closed it.</summary>
    public required string ClosedBy { get; init; }

    /// <summary>The run whose books it seals.</summary>
    public required string RunId { get; init; }

    /// <summary>The sums at the close.</summary>
    public required RunTotals Totals { get; init; }

    /// <summary>The drawer at the close; null in closes from before drawers were kept.</summary>
    public DayCash? Cash { get; init; }
}
