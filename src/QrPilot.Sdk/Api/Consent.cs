using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>What a guest agreed to.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Consent
{
    /// <summary>Whether events beyond what ordering needs may be recorded. Default: false.</summary>
    public bool Analytics { get; init; }

    /// <summary>Which version of the consent text the guest saw; 1 to 64 characters.</summary>
    public required string TextVersion { get; init; }
}
