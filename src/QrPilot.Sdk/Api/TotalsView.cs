namespace QrPilot.Sdk.Api;

/// <summary>The sums of a run, in whole đồng. On each side recorded = matched + listed.</summary>
public sealed record TotalsView
{
    /// <summary>The money that moved: captures and cash.</summary>
    public required SideView Money { get; init; }

    /// <summary>The bills.</summary>
    public required SideView Billed { get; init; }

    /// <summary>What settlement reports say, refunds less: matched is what agrees with the money and the refunds.</summary>
    public required SideView Settled { get; init; }

    /// <summary>How many matches.</summary>
    public required int Matches { get; init; }

    /// <summary>How many exceptions.</summary>
    public required int Exceptions { get; init; }

    /// <summary>What stands in the exceptions at the merchant's risk.</summary>
    public required long AtRisk { get; init; }
}
