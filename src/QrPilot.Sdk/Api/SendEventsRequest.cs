using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Up to 500 events, at most 512 KiB.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SendEventsRequest
{
    /// <summary>The client's clock when it sends this; tells how far the clock is off.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The events. Each gets a verdict of its own; one bad event never sinks the others.</summary>
    public required IReadOnlyList<EventInput> Events { get; init; }
}
