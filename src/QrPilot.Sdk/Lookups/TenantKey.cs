namespace QrPilot.Sdk.Lookups;

/// <summary>An id of a tenant's.</summary>
internal readonly record struct TenantKey(string TenantId, string Id);
