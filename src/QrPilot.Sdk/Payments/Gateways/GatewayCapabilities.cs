namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>What a gateway can do and how it behaves. Declared by the adapter, never guessed.</summary>
public sealed record GatewayCapabilities
{
    /// <summary>The amounts of one payment.</summary>
    public required GatewayLimits Amounts { get; init; }

    /// <summary>How it delivers notifications.</summary>
    public required NotificationMethod Notifications { get; init; }

    /// <summary>Whether it notifies of payments that did not succeed. Where it does not, only asking tells.</summary>
    public required bool NotifiesFailures { get; init; }

    /// <summary>Whether it can be asked about a payment.</summary>
    public required bool CanQuery { get; init; }

    /// <summary>Whether an authorised payment can be captured or released by <see cref="IGatewayAccount.ConfirmAsync"/>.</summary>
    public bool CanConfirm { get; init; }

    /// <summary>Whether it refunds.</summary>
    public bool CanRefund { get; init; }

    /// <summary>Whether it refunds parts of a payment.</summary>
    public bool CanRefundPartially { get; init; }

    /// <summary>Whether a refund must have come to its end before the next one of the same payment: the gateway tells of the newest only.</summary>
    public bool RefundsOneAtATime { get; init; }

    /// <summary>Whether it can be asked about a refund.</summary>
    public bool CanQueryRefund { get; init; }

    /// <summary>The shortest time between two questions about the same payment.</summary>
    /// <value>Default: none.</value>
    public TimeSpan QueryInterval { get; init; } = TimeSpan.Zero;

    /// <summary>How long after its creation a payment can be asked about; null when no end is known.</summary>
    public TimeSpan? StatusKept { get; init; }
}
