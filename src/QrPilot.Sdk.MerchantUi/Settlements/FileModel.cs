using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.MerchantUi.Settlements;

/// <summary>A report that was imported.</summary>
/// <param name="File">The report.</param>
/// <param name="Errors">Its first errors.</param>
/// <param name="Lines">A page of its lines.</param>
/// <param name="NextAfter">Behind which line the next page begins, or null on the last.</param>
internal sealed record FileModel(SettlementFile File, IReadOnlyList<SettlementError> Errors, IReadOnlyList<SettlementLine> Lines, int? NextAfter);
