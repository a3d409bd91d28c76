using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Cash;

/// <summary>Something to enter into a store's drawer.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="BusinessDate">The business date; it has begun.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Amount">Not negative.</param>
/// <param name="Note">What staff wrote.</param>
public sealed record DrawerCommand(string StoreId, DateOnly BusinessDate, DrawerEntryKind Kind, VndAmount Amount, string? Note);
