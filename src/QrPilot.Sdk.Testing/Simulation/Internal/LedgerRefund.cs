namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>A refund as the gateway knows it. Times are milliseconds since 1970.</summary>
internal sealed record LedgerRefund
{
    /// <summary>The id that the merchant chose.</summary>
    public required string Id { get; init; }

    /// <summary>The gateway's number for it.</summary>
    public required string TransactionId { get; init; }

    /// <summary>What goes back to the payer, whole đồng.</summary>
    public required long Returned { get; init; }

    public required long StartedAt { get; init; }

    /// <summary>When the gateway usually would have an outcome.</summary>
    public required long UsuallyDueAt { get; init; }

    /// <summary>When the outcome is there.</summary>
    public required long DueAt { get; init; }

    /// <summary>The gateway's code of the refusal that the outcome will be, or null for money back.</summary>
    public string? RefusedWith { get; init; }

    /// <summary>Whether the merchant asked for all of the payment.</summary>
    public bool IsFull { get; init; }

    public RefundState StateAt(long now) => now < DueAt ? RefundState.Working : RefusedWith is null ? RefundState.Done : RefundState.Refused;
}
