namespace QrPilot.Sdk.Kpis;

/// <summary>How long the matches of a store's business date took.</summary>
/// <param name="BusinessDate">The date.</param>
/// <param name="Times">How long.</param>
public sealed record MatchedDay(DateOnly BusinessDate, MatchTimes Times);
