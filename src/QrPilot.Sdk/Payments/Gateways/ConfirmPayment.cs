using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>Decides about an authorised payment.</summary>
public sealed record ConfirmPayment
{
    /// <summary>Our payment id.</summary>
    public required string PaymentId { get; init; }

    /// <summary>When our record was made (UTC), as in <see cref="CreatePayment.CreatedAt"/>.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The authorised amount.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>True takes the money, false releases it.</summary>
    public required bool Capture { get; init; }
}
