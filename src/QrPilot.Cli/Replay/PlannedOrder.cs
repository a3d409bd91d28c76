using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>What will be done with one order.</summary>
internal sealed record PlannedOrder
{
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

    /// <summary>Whether the table's session is left open and unpaid.</summary>
    public bool StaysUnpaid => Tender == TenderKind.None;

    /// <summary>Whether money moves from a guest to the merchant.</summary>
    public bool IsPaid => Tender != TenderKind.None;
}
