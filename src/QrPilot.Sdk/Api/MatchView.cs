using QrPilot.Sdk.Matching;

namespace QrPilot.Sdk.Api;

/// <summary>A match.</summary>
public sealed record MatchView
{
    /// <summary>Prefix <c>mat_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>The expected side: a payment's or a cash record's id.</summary>
    public required string ExpectedId { get; init; }

    /// <summary>The actual side: a capture's or a cash record's id.</summary>
    public required string ActualId { get; init; }

    /// <summary>The session whose bill it pays.</summary>
    public required string SessionId { get; init; }

    /// <summary><c>cash</c> or the gateway's name.</summary>
    public required string Tender { get; init; }

    /// <summary>The gateway's transaction id; null for cash.</summary>
    public string? TransactionId { get; init; }

    /// <summary>What it takes of the bill, in whole đồng.</summary>
    public required long ExpectedAmount { get; init; }

    /// <summary>What it takes of the money, in whole đồng.</summary>
    public required long ActualAmount { get; init; }

    /// <summary>The rule that decided.</summary>
    public required PairingRule Rule { get; init; }

    /// <summary>How sure, of 1000.</summary>
    public required int Score { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Reason { get; init; }
}
