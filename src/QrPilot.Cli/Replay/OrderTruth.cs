namespace QrPilot.Cli.Replay;

/// <summary>What was really done with an order, kept apart from what the host says about it.</summary>
internal sealed record OrderTruth
{
    public required PlannedOrder Order { get; init; }

    public required string SessionId { get; init; }

    /// <summary>Whether the scan joined a session that was open; every order is meant to open its own.</summary>
    public bool Joined { get; init; }

    /// <summary>The bill by the host's prices, in whole đồng.</summary>
    public long HostTotal { get; init; }

    /// <summary>The payment or the cash record, where there was an attempt to pay.</summary>
    public string? TenderId { get; init; }

    /// <summary>Whether a payment was opened at the gateway.</summary>
    public bool OpenedPayment { get; init; }

    /// <summary>The gateway's transaction id as the simulator told it, where money moved.</summary>
    public string? TransactionId { get; init; }

    /// <summary>Where the notification that is held back is released, or null.</summary>
    public string? ReleaseUrl { get; init; }

    /// <summary>What the host or the simulator did not do as asked.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    public EventCounts Events { get; init; }

    public NotificationCounts Notifications { get; init; }

    /// <summary>Whether the guest's money moved and the host was told at some time.</summary>
    public bool MoneyIsKnown => Order.IsPaid && Order.Fault != FaultKind.Lost;
}
