using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Kpis;

/// <summary>The settlement lines of a store's business date and how many of them have a bill.</summary>
/// <param name="Count">All lines.</param>
/// <param name="Value">What they come to.</param>
/// <param name="AutomaticCount">Those that a rule matched.</param>
/// <param name="AutomaticValue">What those come to.</param>
/// <param name="ManualCount">Those that a person matched.</param>
/// <param name="ManualValue">What those come to.</param>
public sealed record SettledPart(
    long Count, VndAmount Value, long AutomaticCount, VndAmount AutomaticValue, long ManualCount, VndAmount ManualValue);
