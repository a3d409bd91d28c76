using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>A table to make or change.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TableInput
{
    /// <summary>The store; cannot be changed later.</summary>
    public required string StoreId { get; init; }

    /// <summary>Unique in the store; 1 to 64 characters.</summary>
    public required string Name { get; init; }
}
