using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>A menu item to make or change.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MenuItemInput
{
    /// <summary>The store; cannot be changed later.</summary>
    public required string StoreId { get; init; }

    /// <summary>Unique in the store; 1 to 100 characters.</summary>
    public required string Code { get; init; }

    /// <summary>1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Whole đồng, 0 to 100,000,000.</summary>
    public required long Price { get; init; }

    /// <summary>Default: true.</summary>
    public bool? Available { get; init; }
}
