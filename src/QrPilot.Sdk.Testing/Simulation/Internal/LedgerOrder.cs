namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>An order and what became of it. Times are milliseconds since 1970.</summary>
internal sealed record LedgerOrder<TOrder>
    where TOrder : class, ISimulatedOrder
{
    public required TOrder Order { get; init; }

    public OrderState State { get; init; }

    /// <summary>What the payer paid or would have paid, whole đồng.</summary>
    public required long Dong { get; init; }

    /// <summary>The gateway's number, where the payer paid.</summary>
    public string? TransactionId { get; init; }

    /// <summary>When it got its state.</summary>
    public required long At { get; init; }

    /// <summary>Whether neither a notification nor a query ever tells.</summary>
    public bool Unreported { get; init; }

    /// <summary>Whether nothing is told until what is held back is released.</summary>
    public bool Withheld { get; init; }

    public IReadOnlyList<LedgerRefund> Refunds { get; init; } = [];

    /// <summary>The money that moved to the merchant, whole đồng.</summary>
    public long Moved => State == OrderState.Paid ? Dong : 0;

    public OrderState StateAt(long now) => State == OrderState.Open && now >= Order.ExpiresAt ? OrderState.Expired : State;

    /// <summary>What a query is told.</summary>
    public OrderState ReportedAt(long now) => Unreported || Withheld ? OrderState.Open : StateAt(now);

    /// <summary>What can still be given back, whole đồng.</summary>
    public long RestAt(long now) => Moved - Refunds.Where(refund => refund.StateAt(now) != RefundState.Refused).Sum(refund => refund.Returned);

    /// <summary>What was given back, whole đồng.</summary>
    public long RefundedAt(long now) => Refunds.Where(refund => refund.StateAt(now) == RefundState.Done).Sum(refund => refund.Returned);
}
