namespace QrPilot.Sdk.Kpis;

/// <summary>The KPIs of a store's business date.</summary>
/// <param name="BusinessDate">The date.</param>
/// <param name="Figures">The KPIs.</param>
public sealed record KpiDay(DateOnly BusinessDate, KpiFigures Figures);
