using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>A payment to be opened at a gateway. Repeating it means to send the same values again.</summary>
public sealed record CreatePayment
{
    /// <summary>Our payment id. The gateway's order id is made of it and of <see cref="CreatedAt"/> alone.</summary>
    public required string PaymentId { get; init; }

    /// <summary>What to pay.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>What the payer reads.</summary>
    public required string Description { get; init; }

    /// <summary>When our record was made, by the host's clock (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The network address of the guest's phone, where it is known.</summary>
    public string? PayerAddress { get; init; }
}
