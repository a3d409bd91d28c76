using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>The sums of a run.</summary>
public sealed record RunTotals
{
    /// <summary>The money that moved: captures and cash.</summary>
    public required SideTotals Money { get; init; }

    /// <summary>The bills.</summary>
    public required SideTotals Billed { get; init; }

    /// <summary>How many matches.</summary>
    public required int Matches { get; init; }

    /// <summary>How many exceptions.</summary>
    public required int Exceptions { get; init; }

    /// <summary>What stands in the exceptions at the merchant's risk.</summary>
    public required VndAmount AtRisk { get; init; }
}
