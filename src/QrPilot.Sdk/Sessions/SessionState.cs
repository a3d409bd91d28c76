using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Sessions;

/// <summary>Where a session stands.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<SessionState>))]
public enum SessionState
{
    /// <summary>Guests are at the table.</summary>
    Open,

    /// <summary>Paid, or closed by staff.</summary>
    Closed,

    /// <summary>Nobody did anything for the idle time.</summary>
    Expired,

    /// <summary>Undone by staff; its bill counts for nothing.</summary>
    Voided,
}
