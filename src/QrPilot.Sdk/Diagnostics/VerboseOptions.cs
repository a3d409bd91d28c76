namespace QrPilot.Sdk.Diagnostics;

/// <summary>The tenants of which a host tells more, as its configuration says; read again whenever that changes.</summary>
public sealed class VerboseOptions
{
    /// <summary>The section of the configuration: one setting for each tenant, its name the tenant's id.</summary>
    public const string Section = "QrPilot:Telemetry:Verbose";

    /// <summary>Until when (ISO 8601, with an offset) more is told of a tenant, by its id.</summary>
    /// <value>Default: empty. An end more than <see cref="VerboseTenants.Longest"/> after it was read counts as that.</value>
    public IDictionary<string, DateTimeOffset> Until { get; } = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
}
