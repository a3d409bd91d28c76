using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Catalog;

/// <summary>What a menu item shall be.</summary>
/// <param name="StoreId">The store that sells it.</param>
/// <param name="Code">Unique in the store.</param>
/// <param name="Name">For people.</param>
/// <param name="Price">The price of one.</param>
/// <param name="Available">Whether guests can order it now.</param>
public sealed record MenuItemDraft(string StoreId, string Code, string Name, VndAmount Price, bool Available);
