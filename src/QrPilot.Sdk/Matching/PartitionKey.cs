namespace QrPilot.Sdk.Matching;

/// <summary>What is matched by itself: nothing is ever matched across two of them.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="StoreId">The store, or null for money of which nobody knows the store.</param>
/// <param name="BusinessDate">The business date.</param>
public readonly record struct PartitionKey(string TenantId, string? StoreId, DateOnly BusinessDate);
