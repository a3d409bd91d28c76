using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>What a gateway says about a payment: in a notification whose signature was verified, or in answer to a question.</summary>
public sealed record GatewayNotice
{
    /// <summary>Our payment id, where the gateway has it right; otherwise its order id as it came.</summary>
    public required string Reference { get; init; }

    /// <summary>The gateway's transaction id; null when nothing has moved.</summary>
    public required string? TransactionId { get; init; }

    /// <summary>The amount, in whole units of <see cref="Currency"/>; null where the gateway did not say. Always there when money moved.</summary>
    public required VndAmount? Amount { get; init; }

    /// <summary>The ISO 4217 code of the amount.</summary>
    /// <value>Default: <c>VND</c>, the only currency of gateways that do not name one.</value>
    public string Currency { get; init; } = "VND";

    /// <summary>What became of the payment.</summary>
    public required GatewayState State { get; init; }

    /// <summary>The gateway's own code.</summary>
    public required string GatewayCode { get; init; }

    /// <summary>When, by the gateway's clock (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}
