namespace QrPilot.Sdk.Kpis;

/// <summary>Why a rate has no figure. It is never 100% for want of a denominator.</summary>
internal enum NotMeasurable
{
    /// <summary>Nobody said how much there was in all.</summary>
    NoDenominator,

    /// <summary>There was nothing in all.</summary>
    DenominatorIsZero,
}
