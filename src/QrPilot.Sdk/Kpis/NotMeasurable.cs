using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Kpis;

/// <summary>Why a rate has no figure. It is never 100% for want of a denominator.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<NotMeasurable>))]
public enum NotMeasurable
{
    /// <summary>Nobody said how much there was in all.</summary>
    NoDenominator,

    /// <summary>No gateway's settlement file is known.</summary>
    NoSettlementFiles,

    /// <summary>There was nothing in all.</summary>
    DenominatorIsZero,
}
