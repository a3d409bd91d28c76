using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>What will be done with one order.</summary>
internal sealed record PlannedOrder
{
    /// <summary>How far a guest is off who pays too much or too little.</summary>
    public static readonly VndAmount Slip = new(1_000);

    public required string Id { get; init; }

    /// <summary>From 1.</summary>
    public required int Store { get; init; }

    /// <summary>For example <c>T01</c>.</summary>
    public required string Table { get; init; }

    public required DateOnly BusinessDate { get; init; }

    public required OrderTimes Times { get; init; }

    public required IReadOnlyList<PlannedLine> Lines { get; init; }

    /// <summary>The lines in the order in which their events are sent; some stand there twice.</summary>
    public required IReadOnlyList<int> Sends { get; init; }

    public required TenderKind Tender { get; init; }

    public required FaultKind Fault { get; init; }

    /// <summary>The bill by the tool's own prices.</summary>
    public required VndAmount Total { get; init; }

    /// <summary>What a guest pays at the gateway.</summary>
    public VndAmount PaysAtGateway => Fault switch
    {
        FaultKind.Over => Total + Slip,
        FaultKind.Under => Total - Slip,
        _ => Total,
    };

    /// <summary>What the merchant gives back.</summary>
    public VndAmount GivenBack => Fault == FaultKind.Refunded ? new VndAmount(Total.Dong / 2) : VndAmount.Zero;

    /// <summary>Whether the table's session is left open and unpaid.</summary>
    public bool StaysUnpaid => Tender == TenderKind.None;

    /// <summary>Whether money moves from a guest to the merchant.</summary>
    public bool IsPaid => Tender != TenderKind.None;
}
