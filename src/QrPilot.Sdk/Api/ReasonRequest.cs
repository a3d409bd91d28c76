using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Takes a match or a decision back.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReasonRequest
{
    /// <summary>Why, at most 500 characters.</summary>
    public string? Reason { get; init; }
}
