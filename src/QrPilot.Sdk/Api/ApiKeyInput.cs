using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>An API key to issue.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ApiKeyInput
{
    /// <summary>For people; 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>One or more of <c>ingest</c>, <c>read</c>, <c>ops</c>, <c>admin</c>; <c>admin</c> includes the others.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }
}
