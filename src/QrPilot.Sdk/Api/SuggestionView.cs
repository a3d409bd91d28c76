using QrPilot.Sdk.Matching;

namespace QrPilot.Sdk.Api;

/// <summary>A part of a bill and money that a person may link.</summary>
public sealed record SuggestionView
{
    /// <summary>The part of the bill.</summary>
    public required string ExpectedId { get; init; }

    /// <summary>The money.</summary>
    public required string ActualId { get; init; }

    /// <summary>The session whose bill it is.</summary>
    public required string SessionId { get; init; }

    /// <summary>The store of the bill.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date of the bill.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>What is open of that part, in whole đồng.</summary>
    public required long ExpectedAmount { get; init; }

    /// <summary>What is open of the money, in whole đồng.</summary>
    public required long ActualAmount { get; init; }

    /// <summary>The rule that found it.</summary>
    public required PairingRule Rule { get; init; }

    /// <summary>How sure, of 1000.</summary>
    public required int Score { get; init; }

    /// <summary>What speaks for it, in one sentence.</summary>
    public required string Reason { get; init; }
}
