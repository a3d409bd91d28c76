namespace QrPilot.Sdk.Api;

/// <summary>A menu item.</summary>
public sealed record MenuItemView
{
    /// <summary>Prefix <c>itm_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>Unique in the store.</summary>
    public required string Code { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>Whole đồng.</summary>
    public required long Price { get; init; }

    /// <summary>Whether guests can order it now.</summary>
    public required bool Available { get; init; }
}
