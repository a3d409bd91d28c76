using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>A question about a refund.</summary>
public sealed record QueryRefund
{
    /// <summary>Our refund id.</summary>
    public required string RefundId { get; init; }

    /// <summary>When our record of the refund was made (UTC), as in <see cref="RefundPayment.CreatedAt"/>.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last sent (UTC): a gateway that does not know it may be about to.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>What was to be given back.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>Our id of the payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>When our record of the payment was made (UTC).</summary>
    public required DateTimeOffset PaymentCreatedAt { get; init; }

    /// <summary>The gateway's transaction id of the payment.</summary>
    public required string TransactionId { get; init; }
}
