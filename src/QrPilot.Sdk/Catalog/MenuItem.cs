using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Catalog;

/// <summary>Something that can be ordered.</summary>
public sealed record MenuItem
{
    /// <summary>Prefix <c>itm_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store that sells it.</summary>
    public required string StoreId { get; init; }

    /// <summary>The merchant's own code, unique in the store.</summary>
    public required string Code { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>The price of one, in whole đồng; zero for modifiers.</summary>
    public required VndAmount Price { get; init; }

    /// <summary>Whether guests can order it now.</summary>
    public required bool Available { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
