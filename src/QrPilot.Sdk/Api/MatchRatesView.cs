namespace QrPilot.Sdk.Api;

/// <summary>How many settlement lines have a bill.</summary>
/// <param name="All">By rules and by people.</param>
/// <param name="Automatic">By rules.</param>
/// <param name="Manual">By people.</param>
public sealed record MatchRatesView(RatePairView All, RatePairView Automatic, RatePairView Manual);
