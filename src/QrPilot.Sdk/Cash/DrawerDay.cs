using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Cash;

/// <summary>The cash of a store's business date as it is stored.</summary>
/// <param name="Entries">The entries of its drawer, by number.</param>
/// <param name="Records">The cash records of its bills, also the voided ones.</param>
/// <param name="Close">The day's close, or null.</param>
public sealed record DrawerDay(IReadOnlyList<DrawerEntry> Entries, IReadOnlyList<CashRecord> Records, DayClose? Close);
