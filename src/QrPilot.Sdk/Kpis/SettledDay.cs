namespace QrPilot.Sdk.Kpis;

/// <summary>The settled payments of a store's business date, as of its latest run.</summary>
/// <param name="BusinessDate">The date.</param>
/// <param name="Settled">How many there are, and how many of them have a bill.</param>
public sealed record SettledDay(DateOnly BusinessDate, SettledPart Settled);
