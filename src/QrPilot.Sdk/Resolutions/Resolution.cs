using QrPilot.Sdk.Money;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Resolutions;

/// <summary>What a person decided. Never changed; another one undoes it.</summary>
public sealed record Resolution
{
    /// <summary>Prefix <c>res_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What was decided.</summary>
    public required ResolutionKind Kind { get; init; }

    /// <summary>The store and date whose books it changes; those of the bill where money was linked to one.</summary>
    public required StoreDate Day { get; init; }

    /// <summary>The exception that it resolves or opens again, or null.</summary>
    public string? ExceptionId { get; init; }

    /// <summary>How much money it is about.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>Why, in the person's words, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The credential that decided.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The cash record that it made, or null.</summary>
    public string? CashId { get; init; }

    /// <summary>The decision that it undoes, or null.</summary>
    public string? Undoes { get; init; }

    /// <summary>The decision about the same money that stood before, or null; it stands again when this one is undone.</summary>
    public string? Replaces { get; init; }

    /// <summary>What it says about money, or null.</summary>
    public MoneyLink? Link { get; init; }
}
