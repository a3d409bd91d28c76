using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Kpis;

/// <summary>A store's business date as the capture rate sees it.</summary>
/// <param name="Orders">The sessions with an order that are not voided: the bills that went through QrPilot.</param>
/// <param name="Revenue">What those bills came to.</param>
/// <param name="Declarations">What sources say of the whole day, at most one of each source: its last.</param>
internal sealed record CapturedDay(long Orders, VndAmount Revenue, IReadOnlyList<Declaration> Declarations);
