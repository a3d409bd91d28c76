namespace QrPilot.Sdk.Api;

/// <summary>A line of an order. Amounts are whole đồng.</summary>
public sealed record OrderLineView
{
    /// <summary>Unique in the session.</summary>
    public required string LineId { get; init; }

    /// <summary>The menu item.</summary>
    public required string ItemId { get; init; }

    /// <summary>Its name when it was ordered.</summary>
    public required string Name { get; init; }

    /// <summary>The price of one when it was ordered.</summary>
    public required long UnitPrice { get; init; }

    /// <summary>1 to 999.</summary>
    public required int Quantity { get; init; }

    /// <summary>Unit price times quantity.</summary>
    public required long Amount { get; init; }

    /// <summary>What the guest wrote.</summary>
    public string? Note { get; init; }
}
