using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Cash that staff took for a bill.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RecordCashRequest
{
    /// <summary>What it pays of the bill, in whole đồng; the whole rest when absent.</summary>
    public long? Amount { get; init; }

    /// <summary>What the guest handed over, in whole đồng; at least the amount.</summary>
    public long? Tendered { get; init; }

    /// <summary>Up to 500 characters.</summary>
    public string? Note { get; init; }

    /// <summary>When it happened. Only believed from a key with the ingest scope.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? OccurredAt { get; init; }
}
