namespace QrPilot.Cli.Replay;

/// <summary>A refund as a gateway's simulator truly knows it.</summary>
internal sealed record LedgerRefund
{
    public const string Done = "done";

    /// <summary>The id that the merchant chose.</summary>
    public required string RefundId { get; init; }

    /// <summary>Whole đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>The gateway's number.</summary>
    public required string TransactionId { get; init; }

    public required string State { get; init; }
}
