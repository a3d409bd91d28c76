using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Kpis;

/// <summary>The settled payments of a store's business date and how many of them have a bill: all that moved by them stands in
/// matches or went back, and both sides speak of the same amount.</summary>
/// <param name="Count">All lines.</param>
/// <param name="Value">What they come to.</param>
/// <param name="AutomaticCount">Those that a rule matched.</param>
/// <param name="AutomaticValue">What those come to.</param>
/// <param name="ManualCount">Those that a person matched.</param>
/// <param name="ManualValue">What those come to.</param>
public sealed record SettledPart(
    long Count, VndAmount Value, long AutomaticCount, VndAmount AutomaticValue, long ManualCount, VndAmount ManualValue)
{
    /// <summary>Without a line.</summary>
    public static SettledPart None { get; } = new(0, VndAmount.Zero, 0, VndAmount.Zero, 0, VndAmount.Zero);
}
