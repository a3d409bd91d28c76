using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Kpis;

/// <summary>What a source says of a store's business date. Of each source the last declaration stands; one without figures takes back what
/// the source said before.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="Orders">The bills of the day, or null when the source does not count them.</param>
/// <param name="Revenue">What they came to, or null when the source does not say.</param>
public sealed record Declaration(DenominatorSource Source, long? Orders, VndAmount? Revenue);
