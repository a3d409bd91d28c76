using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>A question about a payment.</summary>
public sealed record QueryPayment
{
    /// <summary>Our payment id.</summary>
    public required string PaymentId { get; init; }

    /// <summary>When our record was made (UTC), as in <see cref="CreatePayment.CreatedAt"/>.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What was asked for.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>The gateway's transaction id, where it is known.</summary>
    public string? TransactionId { get; init; }
}
