using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>Money to be given back. Repeating it means to send the same values again, save the time.</summary>
public sealed record RefundPayment
{
    /// <summary>Our refund id. The gateway's refund id is made of it and of <see cref="CreatedAt"/> alone.</summary>
    public required string RefundId { get; init; }

    /// <summary>When our record of the refund was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is sent this time (UTC).</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>What to give back; at most what is left of the payment.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>Our id of the payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>When our record of the payment was made (UTC), as in <see cref="CreatePayment.CreatedAt"/>.</summary>
    public required DateTimeOffset PaymentCreatedAt { get; init; }

    /// <summary>What was paid.</summary>
    public required VndAmount PaymentAmount { get; init; }

    /// <summary>The gateway's transaction id of the payment.</summary>
    public required string TransactionId { get; init; }

    /// <summary>Why; the gateway stores it.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asks for it.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>The question about this refund.</summary>
    public QueryRefund Question => new()
    {
        RefundId = RefundId,
        CreatedAt = CreatedAt,
        SentAt = SentAt,
        Amount = Amount,
        PaymentId = PaymentId,
        PaymentCreatedAt = PaymentCreatedAt,
        TransactionId = TransactionId,
    };

    /// <summary>Whether it was sent before, so that the gateway may have carried it out.</summary>
    public bool IsRepeat => SentAt > CreatedAt;

    /// <summary>Whether all of the payment goes back at once.</summary>
    public bool IsFull => Amount == PaymentAmount;
}
