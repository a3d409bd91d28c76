using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Sessions;

/// <summary>Why a session ended.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<SessionEndReason>))]
public enum SessionEndReason
{
    /// <summary>The bill was covered.</summary>
    Paid,

    /// <summary>Staff closed it.</summary>
    Staff,

    /// <summary>It was idle for too long.</summary>
    Idle,

    /// <summary>Staff undid it.</summary>
    Voided,
}
