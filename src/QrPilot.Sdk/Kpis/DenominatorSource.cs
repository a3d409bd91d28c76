using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Kpis;

/// <summary>Who says how much a store sold in a day, best first. The order is the grade: the first is A, the last E.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DenominatorSource>))]
public enum DenominatorSource
{
    /// <summary>A: the number of closed bills that the point of sale counted by itself.</summary>
    PosCount,

    /// <summary>B: the e-invoices that were issued. Independent and kept by the tax office, but a sale can be left out.</summary>
    EinvoiceCount,

    /// <summary>C: the till's day-end report, copied by a person.</summary>
    ZReport,

    /// <summary>D: what the merchant says was taken.</summary>
    DeclaredRevenue,

    /// <summary>E: marks that somebody made by hand.</summary>
    Tally,
}
