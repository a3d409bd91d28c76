using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>One thing that reconciliation could not match, before it is stored.</summary>
public sealed record ExceptionFinding
{
    /// <summary>What is wrong.</summary>
    public required ExceptionClass Class { get; init; }

    /// <summary>The expected side, or null where there is only money.</summary>
    public string? ExpectedId { get; init; }

    /// <summary>The actual side, or null where there is only a bill.</summary>
    public string? ActualId { get; init; }

    /// <summary>The session concerned, or null.</summary>
    public string? SessionId { get; init; }

    /// <summary>How the money was or should have been paid.</summary>
    public required string Tender { get; init; }

    /// <summary>What the bill asked for and is listed here; zero where there is only money.</summary>
    public VndAmount ExpectedAmount { get; init; }

    /// <summary>What moved and is listed here; zero where there is only a bill.</summary>
    public VndAmount ActualAmount { get; init; }

    /// <summary>What a settlement report says and is listed here, less than zero where it went back; zero where it is about no report.</summary>
    public VndAmount SettledAmount { get; init; }

    /// <summary>What the merchant can lose or must give back.</summary>
    public required VndAmount AtRisk { get; init; }

    /// <summary>What to do about it.</summary>
    public required SuggestedAction Action { get; init; }

    /// <summary>What is wrong, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Class and both sides: the same finding in a later run has the same key.</summary>
    public string NaturalKey => $"{Class}|{ExpectedId}|{ActualId}|{ExpectedAmount.Dong}|{ActualAmount.Dong}|{SettledAmount.Dong}";
}
