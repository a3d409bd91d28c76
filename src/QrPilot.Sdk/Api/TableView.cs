namespace QrPilot.Sdk.Api;

/// <summary>A table.</summary>
public sealed record TableView
{
    /// <summary>Prefix <c>tbl_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>Unique in the store.</summary>
    public required string Name { get; init; }

    /// <summary>What its code carries. It grants nothing but to open or join the table's session.</summary>
    public required string TableToken { get; init; }
}
