using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>The sums of a run.</summary>
public sealed record RunTotals
{
    /// <summary>The money that moved: captures and cash.</summary>
    public required SideTotals Money { get; init; }

    /// <summary>The bills.</summary>
    public required SideTotals Billed { get; init; }

    /// <summary>What settlement reports say of the day, refunds less: matched is what agrees with the money and the refunds.</summary>
    public SideTotals Settled { get; init; }

    /// <summary>The settled payments, and how many of them have a bill.</summary>
    public SettledPart SettledPayments { get; init; } = SettledPart.None;

    /// <summary>How many matches.</summary>
    public required int Matches { get; init; }

    /// <summary>How many exceptions.</summary>
    public required int Exceptions { get; init; }

    /// <summary>What stands in the exceptions at the merchant's risk.</summary>
    public required VndAmount AtRisk { get; init; }
}
