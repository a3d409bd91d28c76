namespace QrPilot.Sdk.Api;

/// <summary>A store's business date.</summary>
/// <param name="BusinessDate">The business date.</param>
/// <param name="StoreId">The store; absent for money of which nobody knows the store.</param>
public sealed record StoreDateView(DateOnly BusinessDate, string? StoreId = null);
