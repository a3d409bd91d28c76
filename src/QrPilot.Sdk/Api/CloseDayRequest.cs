using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Closes a store's business date. It takes nothing yet.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CloseDayRequest;
