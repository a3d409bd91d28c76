using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Api;

/// <summary>A store.</summary>
public sealed record StoreView
{
    /// <summary>Prefix <c>sto_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Unique in the tenant.</summary>
    public required string Code { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of place it is.</summary>
    public required StoreKind Kind { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The local hour at which a business date begins.</summary>
    public required int CutOverHour { get; init; }

    /// <summary>The name of its gateway accounts.</summary>
    public required string GatewayAccount { get; init; }

    /// <summary>Whether staff count the drawer without seeing what must lie in it.</summary>
    public bool BlindCashCount { get; init; }
}
