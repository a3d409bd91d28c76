namespace QrPilot.Rehearsal;

/// <summary>An order as the gateway truly knows it. Sums are whole đồng.</summary>
internal sealed record LedgerEntry
{
    public required string OrderId { get; init; }

    /// <summary>open, authorised, paid, cancelled, expired or released.</summary>
    public required string State { get; init; }

    public required long AmountAsked { get; init; }

    public required long AmountMoved { get; init; }

    public string? TransactionId { get; init; }

    public required long RefundedAmount { get; init; }

    public required IReadOnlyList<LedgerRefund> Refunds { get; init; }
}
