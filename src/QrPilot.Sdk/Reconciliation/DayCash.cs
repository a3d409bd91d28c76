using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>The drawer at a close: what had to lie in it, and what somebody counted.</summary>
/// <param name="Totals">What had to lie in it; of the cash records those that the close holds.</param>
/// <param name="Counted">What was counted, or null when nobody counted.</param>
public sealed record DayCash(DrawerTotals Totals, CountedCash? Counted)
{
    /// <summary>Counted without expected: below zero when money is missing. Null when nobody counted.</summary>
    public VndAmount? Difference => Counted is null ? null : Counted.Amount - Totals.Expected;
}
