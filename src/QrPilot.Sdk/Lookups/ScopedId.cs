namespace QrPilot.Sdk.Lookups;

/// <summary>An id, and whose it is.</summary>
internal readonly record struct ScopedId(string TenantId, string Id);
