namespace QrPilot.Sdk.Relational;

/// <summary>The one place that knows how stores keep what belongs to no tenant but looks across all: under a name that no tenant has.</summary>
public static class TenantKey
{
    /// <summary>All tenants.</summary>
    public const string All = "*";

    /// <summary>What is kept of a tenant's id.</summary>
    public static string Of(string? tenantId) => tenantId ?? All;

    /// <summary>The tenant's id, or null for all tenants.</summary>
    public static string? Parse(string text) => text == All ? null : text;
}
