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

    /// <summary>The payment or the cash record that pays the bill, where there was an attempt to pay.</summary>
    public string? TenderId { get; init; }

    /// <summary>How many payments were opened at the gateway.</summary>
    public int OpenedPayments { get; init; }

    /// <summary>What moved at the gateway, in the order in which it was paid.</summary>
    public IReadOnlyList<GatewayPayment> AtGateway { get; init; } = [];

    /// <summary>What was given back by the gateway because the host asked for it, in whole đồng.</summary>
    public long Refunded { get; init; }

    /// <summary>What staff recorded as cash, in whole đồng.</summary>
    public long Cash { get; init; }

    /// <summary>Where the gateway's simulator is, where a payment was opened.</summary>
    public string? Simulator { get; init; }

    /// <summary>Whether a notification is held back at the simulator.</summary>
    public bool IsHeld { get; init; }

    /// <summary>What the host or the simulator did not do as asked.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    public EventCounts Events { get; init; }

    public NotificationCounts Notifications { get; init; }

    /// <summary>The gateway's id of the transaction that pays the bill, or null.</summary>
    public string? TransactionId => AtGateway.Count == 0 ? null : AtGateway[0].TransactionId;

    /// <summary>What the merchant got and kept, in whole đồng.</summary>
    public long Moved => Cash + AtGateway.Sum(payment => payment.Amount) - Refunded;

    /// <summary>What of it the host was told of at some time, in whole đồng.</summary>
    /// <param name="isSettled">Whether settlement reports told of it.</param>
    public long Known(bool isSettled) => Order.Fault == FaultKind.Lost && !isSettled ? 0 : Moved;
}
