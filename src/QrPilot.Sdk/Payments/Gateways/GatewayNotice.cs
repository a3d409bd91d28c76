using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>What a gateway says about a payment, after its signature was verified.</summary>
public sealed record GatewayNotice
{
    /// <summary>The order id: our payment id, where the gateway has it right.</summary>
    public required string Reference { get; init; }

    /// <summary>The gateway's transaction id; null when nothing has moved.</summary>
    public required string? TransactionId { get; init; }

    /// <summary>The amount, in whole đồng.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>What became of the payment.</summary>
    public required PaymentState State { get; init; }

    /// <summary>The gateway's own code.</summary>
    public required string GatewayCode { get; init; }

    /// <summary>When, by the gateway's clock (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}
