namespace QrPilot.Sdk.Kpis;

/// <summary>How long matches took: from when the host heard of the money to when a run matched it.</summary>
/// <param name="Matches">How many matches stand.</param>
/// <param name="Median">The lower median, or null without a match.</param>
public sealed record MatchTimes(long Matches, TimeSpan? Median);
