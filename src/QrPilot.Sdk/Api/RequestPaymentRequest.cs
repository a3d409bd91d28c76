using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Asks for a payment through a gateway.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RequestPaymentRequest
{
    /// <summary>The gateway's name, for example <c>momo</c>.</summary>
    public required string Gateway { get; init; }

    /// <summary>What to pay, in whole đồng; the whole rest of the bill when absent.</summary>
    public long? Amount { get; init; }

    /// <summary>When it happened. Only believed from a key with the ingest scope.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? OccurredAt { get; init; }
}
