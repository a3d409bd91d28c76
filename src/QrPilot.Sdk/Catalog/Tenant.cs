namespace QrPilot.Sdk.Catalog;

/// <summary>Whoever owns the data: one merchant, or the operator of a pilot.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens.</param>
/// <param name="Name">For people.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record Tenant(string Id, string Name, DateTimeOffset CreatedAt);
