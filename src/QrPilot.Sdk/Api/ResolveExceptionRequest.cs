using System.Text.Json.Serialization;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Api;

/// <summary>Decides what becomes of an exception.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ResolveExceptionRequest
{
    /// <summary><c>link</c>, <c>record_cash</c>, <c>write_off</c> or <c>accept</c>.</summary>
    public required ResolutionKind Kind { get; init; }

    /// <summary>Why, at most 500 characters; needed for a write-off.</summary>
    public string? Reason { get; init; }

    /// <summary>For a link: the session whose bill the money is for; that of the exception when absent.</summary>
    public string? SessionId { get; init; }

    /// <summary>For a link: the money; that of the exception when absent.</summary>
    public string? ActualId { get; init; }

    /// <summary>For cash: whole đồng; all that is missing when absent.</summary>
    public long? Amount { get; init; }
}
