using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Gives a payment back, or a part of it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RefundRequest
{
    /// <summary>What to give back in whole đồng; all that is left of the payment when it is missing.</summary>
    public long? Amount { get; init; }

    /// <summary>Why; the gateway stores it. 1 to 100 characters.</summary>
    public required string Reason { get; init; }
}
