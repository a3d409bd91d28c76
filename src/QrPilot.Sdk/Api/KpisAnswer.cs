namespace QrPilot.Sdk.Api;

/// <summary>The KPIs of a store over a period.</summary>
public sealed record KpisAnswer
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The first business date.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last business date.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Of all dates together.</summary>
    public required KpiFiguresView Period { get; init; }

    /// <summary>Of each date, in order.</summary>
    public required IReadOnlyList<KpiDayView> Days { get; init; }
}
