namespace QrPilot.Sdk.Api;

/// <summary>The immutable close of a store's business date.</summary>
public sealed record DayCloseView
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>1 for the store's first close.</summary>
    public required int Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>The run whose books it seals.</summary>
    public required string RunId { get; init; }

    /// <summary>The sums at the close.</summary>
    public required TotalsView Totals { get; init; }

    /// <summary>The drawer at the close; absent in closes from before drawers were kept.</summary>
    public DayCashView? Cash { get; init; }
}
