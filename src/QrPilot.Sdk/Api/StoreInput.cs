using System.Text.Json.Serialization;
using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Api;

/// <summary>A store to make or change.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record StoreInput
{
    /// <summary>Unique in the tenant; 1 to 64 characters.</summary>
    public required string Code { get; init; }

    /// <summary>1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of place it is.</summary>
    public required StoreKind Kind { get; init; }

    /// <summary>IANA name. Default: <c>Asia/Ho_Chi_Minh</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>0 to 12. Default: 4.</summary>
    public int? CutOverHour { get; init; }

    /// <summary>The name of its gateway accounts. Default: <c>default</c>.</summary>
    public string? GatewayAccount { get; init; }

    /// <summary>Whether staff count the drawer without seeing what must lie in it. Default: false.</summary>
    public bool BlindCashCount { get; init; }
}
