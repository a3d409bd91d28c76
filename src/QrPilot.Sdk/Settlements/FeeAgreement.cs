using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Settlements;

/// <summary>The fee that a gateway is to take of each payment: a share of its gross and a fixed part.</summary>
public sealed class FeeAgreement
{
    private const int Whole = 1_000_000;

    /// <summary>The share, in parts per million of the gross: 11,000 is 1.1%.</summary>
    /// <value>Default: 0. From 0 to 1,000,000.</value>
    public int RatePpm { get; set; }

    /// <summary>The fixed part, in đồng.</summary>
    /// <value>Default: 0. Not negative.</value>
    public long FixedDong { get; set; }

    /// <summary>How far a fee may be off, in đồng: gateways do not say how they round.</summary>
    /// <value>Default: 1. Not negative.</value>
    public long ToleranceDong { get; set; } = 1;

    /// <summary>The fee of a payment, rounded to the nearest đồng, half of one up.</summary>
    public VndAmount Of(VndAmount gross) => new(checked((long)((((Int128)gross.Dong * RatePpm) + (Whole / 2)) / Whole) + FixedDong));
}
