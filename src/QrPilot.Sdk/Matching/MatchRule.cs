using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Matching;

/// <summary>The rule that made a match.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<MatchRule>))]
public enum MatchRule
{
    /// <summary>R1: our reference and the amount are equal.</summary>
    Reference,

    /// <summary>R2: the gateway's transaction id and the amount are equal.</summary>
    TransactionId,
}
