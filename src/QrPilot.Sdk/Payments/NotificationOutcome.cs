using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Payments;

/// <summary>What became of a stored notification.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<NotificationOutcome>))]
public enum NotificationOutcome
{
    /// <summary>Stored, not yet applied.</summary>
    Received,

    /// <summary>Applied.</summary>
    Applied,

    /// <summary>It said what was known already.</summary>
    Repeated,

    /// <summary>Turned away; nothing but this record exists.</summary>
    Rejected,
}
