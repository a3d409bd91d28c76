using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>The amounts that a gateway takes in one payment, both ends included.</summary>
/// <param name="Smallest">The smallest amount.</param>
/// <param name="Largest">The largest amount.</param>
public readonly record struct GatewayLimits(VndAmount Smallest, VndAmount Largest)
{
    /// <summary>Whether the gateway takes this amount.</summary>
    public bool Allow(VndAmount amount) => amount >= Smallest && amount <= Largest;
}
