using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching;

/// <summary>One row for a <see cref="MoneyTable"/>: a part of a bill, or money that has moved. The texts are copied.</summary>
public readonly ref struct MoneyRow
{
    /// <summary>Unique on its side of the partition.</summary>
    public required ReadOnlySpan<char> Id { get; init; }

    /// <summary>The reference that travels with the money; on the actual side as it came, a memo for example. Empty where there is none.</summary>
    public ReadOnlySpan<char> Reference { get; init; }

    /// <summary>The gateway's transaction id, or empty.</summary>
    public ReadOnlySpan<char> TransactionId { get; init; }

    /// <summary>The bill: whose part this is, or that the money is known to be for. Empty where nobody knows.</summary>
    public ReadOnlySpan<char> Bill { get; init; }

    /// <summary>What the bill was closed with, for example one close of a table; expected side only. Empty where nothing.</summary>
    public ReadOnlySpan<char> ClosedWith { get; init; }

    /// <summary>How it is or was paid, for example <see cref="Matching.Tender.Cash"/> or a gateway's name.</summary>
    public required string Tender { get; init; }

    /// <summary>More than zero.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>When it was asked for or moved (UTC), or null where nobody knows; such a row is never found by its time.</summary>
    public DateTimeOffset? At { get; init; }
}
