namespace QrPilot.Sdk.Catalog;

/// <summary>What kind of place a store is.</summary>
public enum StoreKind
{
    /// <summary>A coffee shop.</summary>
    CoffeeShop,

    /// <summary>A restaurant.</summary>
    Restaurant,

    /// <summary>A branch of a small chain.</summary>
    Chain,
}
