namespace QrPilot.Sdk.Kpis;

/// <summary>Something to declare of a store's business date.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="BusinessDate">The business date; it has begun.</param>
/// <param name="Said">What is said. Without figures it takes back what the source said before.</param>
/// <param name="Note">What whoever declares it wrote.</param>
public sealed record DeclareCommand(string StoreId, DateOnly BusinessDate, Declaration Said, string? Note);
