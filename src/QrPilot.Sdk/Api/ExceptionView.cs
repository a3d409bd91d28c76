using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Api;

/// <summary>An exception of reconciliation. Amounts are whole đồng.</summary>
public sealed record ExceptionView
{
    /// <summary>Prefix <c>exc_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store, or null for money of unknown stores.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>What is wrong.</summary>
    public required ExceptionClass Class { get; init; }

    /// <summary>Where it stands.</summary>
    public required ExceptionState State { get; init; }

    /// <summary>The session concerned.</summary>
    public string? SessionId { get; init; }

    /// <summary>The expected side.</summary>
    public string? ExpectedId { get; init; }

    /// <summary>The actual side.</summary>
    public string? ActualId { get; init; }

    /// <summary><c>cash</c>, <c>none</c> or the gateway's name.</summary>
    public required string Tender { get; init; }

    /// <summary>What the bill asked for and is listed here.</summary>
    public required long ExpectedAmount { get; init; }

    /// <summary>What moved and is listed here.</summary>
    public required long ActualAmount { get; init; }

    /// <summary>What a settlement report says and is listed here, negative where it went back; 0 where it is about no report.</summary>
    public required long SettledAmount { get; init; }

    /// <summary>What the merchant can lose or must give back.</summary>
    public required long AtRisk { get; init; }

    /// <summary>What to do about it.</summary>
    public required SuggestedAction SuggestedAction { get; init; }

    /// <summary>What is wrong, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The decision that resolved it.</summary>
    public string? ResolutionId { get; init; }

    /// <summary>The kind of that decision.</summary>
    public ResolutionKind? ResolutionKind { get; init; }
}
