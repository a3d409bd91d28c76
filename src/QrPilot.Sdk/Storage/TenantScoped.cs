namespace QrPilot.Sdk.Storage;

/// <summary>Something found across tenants, with the tenant it belongs to.</summary>
/// <typeparam name="T">What was found.</typeparam>
/// <param name="TenantId">The tenant.</param>
/// <param name="Value">The thing.</param>
public readonly record struct TenantScoped<T>(string TenantId, T Value);
