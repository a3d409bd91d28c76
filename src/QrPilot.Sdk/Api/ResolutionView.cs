using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Api;

/// <summary>What a person decided about an exception or a match: a record of the audit log.</summary>
public sealed record ResolutionView
{
    /// <summary>Prefix <c>res_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What was decided.</summary>
    public required ResolutionKind Kind { get; init; }

    /// <summary>The store whose books it changes, or null for money of unknown stores.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date whose books it changes.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>The exception that it resolves or opens again.</summary>
    public string? ExceptionId { get; init; }

    /// <summary>How much money it is about, in whole đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The credential that decided.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The cash record that it made.</summary>
    public string? CashId { get; init; }

    /// <summary>The decision that it undoes.</summary>
    public string? Undoes { get; init; }

    /// <summary>The money that it links or takes from a bill.</summary>
    public string? ActualId { get; init; }

    /// <summary>The session whose bill the money was linked to.</summary>
    public string? SessionId { get; init; }
}
