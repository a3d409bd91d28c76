namespace QrPilot.Cli.Replay;

/// <summary>An order as a gateway's simulator truly knows it. Sums are whole đồng, times milliseconds since 1970.</summary>
internal sealed record LedgerEntry
{
    /// <summary>Our reference, as the gateway writes it.</summary>
    public required string OrderId { get; init; }

    public required long AmountMoved { get; init; }

    /// <summary>Null where no money moved.</summary>
    public string? TransactionId { get; init; }

    public required long At { get; init; }

    public required IReadOnlyList<LedgerRefund> Refunds { get; init; }
}
