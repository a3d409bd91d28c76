namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>What a gateway says about a refund.</summary>
public sealed record RefundOutcome
{
    /// <summary><see cref="GatewayState.Refunded"/>, <see cref="GatewayState.RefundPending"/>, <see cref="GatewayState.RefundFailed"/>
    /// or <see cref="GatewayState.Unknown"/>.</summary>
    public required GatewayState State { get; init; }

    /// <summary>The gateway's own code.</summary>
    public required string GatewayCode { get; init; }

    /// <summary>The gateway's own id of the refund, where it gives one.</summary>
    public string? TransactionId { get; init; }

    /// <summary>When the money went back, by the gateway's clock (UTC), where it says so.</summary>
    public DateTimeOffset? At { get; init; }
}
