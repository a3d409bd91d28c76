using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation.Suggestions;

/// <summary>A part of a bill and money that a person may link.</summary>
public sealed record Suggestion
{
    /// <summary>The part of the bill.</summary>
    public required string ExpectedId { get; init; }

    /// <summary>The money.</summary>
    public required string ActualId { get; init; }

    /// <summary>The session whose bill it is.</summary>
    public required string SessionId { get; init; }

    /// <summary>The store and date of the bill.</summary>
    public required StoreDate BillDay { get; init; }

    /// <summary>What is open of that part.</summary>
    public required VndAmount ExpectedAmount { get; init; }

    /// <summary>What is open of the money.</summary>
    public required VndAmount ActualAmount { get; init; }

    /// <summary>The rule that found it.</summary>
    public required PairingRule Rule { get; init; }

    /// <summary>How sure, of 1000.</summary>
    public required int Score { get; init; }

    /// <summary>What speaks for it, in one sentence.</summary>
    public required string Reason { get; init; }
}
