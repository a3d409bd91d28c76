using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Kpis;

/// <summary>The bills of a store's business date.</summary>
/// <param name="BusinessDate">The date.</param>
/// <param name="Orders">The sessions with an order that are not voided.</param>
/// <param name="Revenue">What their bills came to.</param>
public sealed record BilledDay(DateOnly BusinessDate, long Orders, VndAmount Revenue);
