using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>An exception in the merchant's list.</summary>
public sealed record ExceptionCase
{
    /// <summary>Prefix <c>exc_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store, or null for money of which nobody knows the store.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>What was found.</summary>
    public required ExceptionFinding Finding { get; init; }

    /// <summary>Where it stands.</summary>
    public required ExceptionState State { get; init; }

    /// <summary>The run that found it first.</summary>
    public required string RunId { get; init; }

    /// <summary>When it was found first (UTC).</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was resolved or no longer found (UTC), or null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether the latest run lists it. What was written off or accepted stays listed, resolved.</summary>
    public bool Stands { get; init; } = true;

    /// <summary>The decision that resolved it, or null.</summary>
    public string? ResolutionId { get; init; }

    /// <summary>The kind of that decision, or null.</summary>
    public ResolutionKind? ResolutionKind { get; init; }

    /// <summary>Whether it was resolved by a decision that leaves it in the books: written off or accepted.</summary>
    internal bool IsDoneWith => State == ExceptionState.Resolved
        && ResolutionKind is Resolutions.ResolutionKind.WriteOff or Resolutions.ResolutionKind.Accept;
}
