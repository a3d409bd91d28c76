using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Asks for a reconciliation.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RunRequest
{
    /// <summary>One store; all of them, and the money of unknown stores, when absent.</summary>
    public string? StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>When true, nothing is written. Default: false.</summary>
    public bool DryRun { get; init; }
}
