namespace QrPilot.Sdk.Storage;

/// <summary>One partition of the books.</summary>
/// <param name="StoreId">The store, or null for money of which nobody knows the store.</param>
/// <param name="BusinessDate">The business date.</param>
public readonly record struct StoreDate(string? StoreId, DateOnly BusinessDate);
