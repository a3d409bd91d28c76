using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Kpis;

/// <summary>How far a denominator can be trusted.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DenominatorGrade>))]
public enum DenominatorGrade
{
    /// <summary>Counted by a machine for every bill.</summary>
    A,

    /// <summary>Counted by a machine, for those sales that were put into it.</summary>
    B,

    /// <summary>Counted by a machine and copied by a person.</summary>
    C,

    /// <summary>Said by a person.</summary>
    D,

    /// <summary>Counted by a person.</summary>
    E,
}
