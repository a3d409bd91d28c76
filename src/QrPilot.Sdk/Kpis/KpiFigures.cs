using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Kpis;

/// <summary>The KPIs of a store's business date, or of a period.</summary>
/// <param name="Capture">How many of the store's bills went through QrPilot.</param>
/// <param name="Match">How many settlement lines have a bill.</param>
/// <param name="MatchTimes">How long matches took.</param>
/// <param name="OpenExceptions">How many exceptions are open.</param>
/// <param name="AtRisk">What stands at the merchant's risk in them.</param>
public sealed record KpiFigures(RatePair Capture, MatchRates Match, MatchTimes MatchTimes, long OpenExceptions, VndAmount AtRisk);
