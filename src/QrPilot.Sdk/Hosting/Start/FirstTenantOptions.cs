namespace QrPilot.Sdk.Hosting.Start;

/// <summary>What a host makes before it serves for the first time.</summary>
public sealed class FirstTenantOptions
{
    /// <summary>The tenant's id: 1 to 64 lower-case letters, digits and hyphens.</summary>
    /// <value>Default: none, which is refused.</value>
    public string TenantId { get; set; } = "";

    /// <summary>The tenant's name, for people.</summary>
    /// <value>Default: none, which is refused.</value>
    public string TenantName { get; set; } = "";

    /// <summary>Whether the host brings the schema up to date when it starts. One that does not refuses to start on another schema.</summary>
    /// <value>Default: false.</value>
    public bool Migrate { get; set; }

    /// <summary>A file for an API key of the tenant with every scope, made where the file is missing and readable by its owner only.</summary>
    /// <value>Default: none, and no key is made: the command <c>key</c> issues one.</value>
    public string? AdminKeyPath { get; set; }
}
