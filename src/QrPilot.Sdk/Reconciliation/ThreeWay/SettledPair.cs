using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Reconciliation.ThreeWay;

/// <summary>A payment that was notified and settled.</summary>
/// <param name="Line">What was settled.</param>
/// <param name="Capture">What was notified.</param>
internal sealed record SettledPair(SettlementLine Line, Capture Capture)
{
    /// <summary>Whether both speak of the same amount.</summary>
    public bool Agrees => Line.Gross == Capture.Amount;

    /// <summary>What was settled more than was notified, or less if negative.</summary>
    public VndAmount Difference => Line.Gross - Capture.Amount;
}
