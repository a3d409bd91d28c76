namespace QrPilot.Sdk.Catalog;

/// <summary>A table with a code on it.</summary>
public sealed record Table
{
    /// <summary>Prefix <c>tbl_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store it stands in.</summary>
    public required string StoreId { get; init; }

    /// <summary>What guests and staff call it; unique in the store.</summary>
    public required string Name { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
