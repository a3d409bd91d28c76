using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Kpis;

/// <summary>The open exceptions of a store's business date.</summary>
/// <param name="BusinessDate">The date.</param>
/// <param name="Exceptions">How many.</param>
/// <param name="AtRisk">What stands at the merchant's risk in them.</param>
public sealed record OpenDay(DateOnly BusinessDate, long Exceptions, VndAmount AtRisk);
