namespace QrPilot.Sdk.Catalog.Import;

/// <summary>What an import does to one item.</summary>
/// <param name="Before">The item as it is, or null for a new one.</param>
/// <param name="After">The item as it shall be.</param>
public sealed record MenuChange(MenuItem? Before, MenuItemDraft After);
