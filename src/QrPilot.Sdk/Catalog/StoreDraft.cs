namespace QrPilot.Sdk.Catalog;

/// <summary>What a store shall be.</summary>
/// <param name="Code">Unique in the tenant.</param>
/// <param name="Name">For people.</param>
/// <param name="Kind">What kind of place it is.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="CutOverHour">0 to 12.</param>
/// <param name="GatewayAccount">The name of its gateway accounts.</param>
/// <param name="BlindCashCount">Whether staff count the drawer without seeing what must lie in it.</param>
public sealed record StoreDraft(
    string Code, string Name, StoreKind Kind, string TimeZone, int CutOverHour, string GatewayAccount, bool BlindCashCount = false);
