namespace QrPilot.Sdk.Api;

/// <summary>The KPIs of a store's business date.</summary>
/// <param name="BusinessDate">The date.</param>
/// <param name="Figures">The KPIs.</param>
public sealed record KpiDayView(DateOnly BusinessDate, KpiFiguresView Figures);
