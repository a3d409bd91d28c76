using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>What became of an event.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<EventVerdictStatus>))]
public enum EventVerdictStatus
{
    /// <summary>Stored now.</summary>
    Accepted,

    /// <summary>The same event was stored before.</summary>
    Duplicate,

    /// <summary>Another event was stored under this key before.</summary>
    Conflict,

    /// <summary>Not stored.</summary>
    Rejected,
}
