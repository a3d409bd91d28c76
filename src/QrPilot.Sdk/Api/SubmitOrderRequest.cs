using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Turns the cart into an order.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SubmitOrderRequest
{
    /// <summary>When it happened. Only believed from a key with the ingest scope.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>What the phone showed, in whole đồng: kept as evidence, never used as a price. 0 to 10,000,000,000.</summary>
    public long? ClientTotal { get; init; }
}
