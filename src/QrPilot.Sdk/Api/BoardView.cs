namespace QrPilot.Sdk.Api;

/// <summary>What happens in a store now.</summary>
public sealed record BoardView
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The store's business date now.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>Every table of the store, by name.</summary>
    public required IReadOnlyList<BoardTableView> Tables { get; init; }

    /// <summary>The sessions of this business date and the one before it that were closed or expired with a rest, the last one to end first.</summary>
    public required IReadOnlyList<UnpaidBillView> ClosedNotPaid { get; init; }
}
