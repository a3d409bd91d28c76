namespace QrPilot.Sdk.Sessions.Board;

/// <summary>What happens in a store now.</summary>
public sealed record StoreBoard
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The store's business date now.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>Every table of the store, by name.</summary>
    public required IReadOnlyList<BoardTable> Tables { get; init; }

    /// <summary>The sessions of this business date and the one before it that were closed or expired with a rest, the last one to end first.
    /// Voided sessions owe nothing.</summary>
    public required IReadOnlyList<UnpaidBill> ClosedNotPaid { get; init; }
}
