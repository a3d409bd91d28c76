using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Kpis;

/// <summary>How an interval was found; docs/kpis.md has the formulas.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<IntervalMethod>))]
public enum IntervalMethod
{
    /// <summary>Wilson's score interval.</summary>
    Wilson,

    /// <summary>Wilson's score interval over the effective size of a sample of whole days.</summary>
    DayClustered,
}
