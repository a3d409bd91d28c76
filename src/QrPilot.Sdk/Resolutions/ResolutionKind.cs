using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Resolutions;

/// <summary>What a person decided about an exception or a match.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ResolutionKind>))]
public enum ResolutionKind
{
    /// <summary>This money is for that bill.</summary>
    Link,

    /// <summary>This money is not for the bill that it was matched to; the rules leave it alone from now on.</summary>
    Unlink,

    /// <summary>The bill was paid in cash, which nobody had recorded.</summary>
    RecordCash,

    /// <summary>What is missing is given up.</summary>
    WriteOff,

    /// <summary>It is as it should be.</summary>
    Accept,

    /// <summary>An earlier decision no longer holds.</summary>
    Undo,
}
