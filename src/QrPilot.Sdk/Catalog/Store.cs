namespace QrPilot.Sdk.Catalog;

/// <summary>A place where guests sit down.</summary>
public sealed record Store
{
    /// <summary>Prefix <c>sto_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The merchant's own short code, unique in the tenant.</summary>
    public required string Code { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of place it is.</summary>
    public required StoreKind Kind { get; init; }

    /// <summary>IANA time zone, for example <c>Asia/Ho_Chi_Minh</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The local hour (0 to 12) at which a business date begins; what happens before it belongs to the day before.</summary>
    public required int CutOverHour { get; init; }

    /// <summary>The name of the gateway accounts that receive this store's money.</summary>
    public required string GatewayAccount { get; init; }

    /// <summary>Whether staff count the drawer without seeing what must lie in it. Default: false.</summary>
    public bool BlindCashCount { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The calendar that turns instants into this store's business dates.</summary>
    public BusinessCalendar Calendar => new(TimeZone, CutOverHour);
}
