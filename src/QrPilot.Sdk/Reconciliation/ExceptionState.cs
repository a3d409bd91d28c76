using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Where an exception stands.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ExceptionState>))]
public enum ExceptionState
{
    /// <summary>Nobody has dealt with it.</summary>
    Open,

    /// <summary>Somebody decided what becomes of it.</summary>
    Resolved,

    /// <summary>A later run no longer finds it.</summary>
    Superseded,
}
