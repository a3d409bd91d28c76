namespace QrPilot.Sdk.Kpis;

/// <summary>The payment match rates.</summary>
/// <param name="All">By rules and by people.</param>
/// <param name="Automatic">By rules.</param>
/// <param name="Manual">By people.</param>
public sealed record MatchRates(RatePair All, RatePair Automatic, RatePair Manual);
