namespace QrPilot.Sdk.Storage;

/// <summary>A unit of work that a host has claimed.</summary>
/// <param name="Unit">The work.</param>
/// <param name="Fence">The number of the claim. Later claims of a unit have higher numbers, so whoever lost a lease is told from who holds it.</param>
public sealed record Lease(WorkUnit Unit, long Fence);
