using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Catalog;

/// <summary>What kind of place a store is.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<StoreKind>))]
public enum StoreKind
{
    /// <summary>A coffee shop.</summary>
    CoffeeShop,

    /// <summary>A restaurant.</summary>
    Restaurant,

    /// <summary>A branch of a small chain.</summary>
    Chain,
}
