using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>The conservation of one side of the books: recorded = matched + listed, to the đồng.</summary>
/// <param name="Recorded">Everything on this side.</param>
/// <param name="Matched">What stands in a match.</param>
/// <param name="Listed">What stands in an exception.</param>
public readonly record struct SideTotals(VndAmount Recorded, VndAmount Matched, VndAmount Listed)
{
    /// <summary>Whether every đồng is accounted for.</summary>
    public bool Balances => Recorded == Matched + Listed;
}
