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

    /// <summary>When it left the list (UTC), or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
