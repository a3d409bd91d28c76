using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Closes a store's business date.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CloseDayRequest
{
    /// <summary>What was counted in the drawer, in whole đồng; absent when nobody counted.</summary>
    public long? CountedCash { get; init; }

    /// <summary>What whoever counted wrote; up to 500 characters. Only with a count.</summary>
    public string? CashNote { get; init; }
}
