using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Bills;

/// <summary>One line of an order, priced by the server.</summary>
public sealed record OrderLine
{
    /// <summary>The cart line it came from; unique in the session.</summary>
    public required string LineId { get; init; }

    /// <summary>The menu item.</summary>
    public required string ItemId { get; init; }

    /// <summary>The item's name when it was ordered.</summary>
    public required string Name { get; init; }

    /// <summary>The price of one when it was ordered, in whole đồng.</summary>
    public required VndAmount UnitPrice { get; init; }

    /// <summary>1 to 999.</summary>
    public required int Quantity { get; init; }

    /// <summary>What the guest wrote.</summary>
    public string? Note { get; init; }

    /// <summary>Unit price times quantity.</summary>
    public VndAmount Amount => UnitPrice * Quantity;
}
