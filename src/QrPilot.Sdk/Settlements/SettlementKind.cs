using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Settlements;

/// <summary>What a line of a settlement report tells of.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<SettlementKind>))]
public enum SettlementKind
{
    /// <summary>A payer's money for the merchant.</summary>
    Payment,

    /// <summary>The merchant's money back to a payer.</summary>
    Refund,
}
