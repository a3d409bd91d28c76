namespace QrPilot.Sdk.Api;

/// <summary>The KPIs of a store's business date, or of a period.</summary>
public sealed record KpiFiguresView
{
    /// <summary>The order capture rate: how many of the store's bills were ordered by code.</summary>
    public required RatePairView Capture { get; init; }

    /// <summary>How many settlement lines have a bill.</summary>
    public required MatchRatesView Match { get; init; }

    /// <summary>How many matches stand.</summary>
    public required long Matches { get; init; }

    /// <summary>The lower median of the whole seconds from when the host heard of the money to when a run matched it.</summary>
    public long? MedianSecondsToMatch { get; init; }

    /// <summary>How many exceptions are open.</summary>
    public required long OpenExceptions { get; init; }

    /// <summary>What stands at the merchant's risk in them, in whole đồng.</summary>
    public required long AtRisk { get; init; }
}
