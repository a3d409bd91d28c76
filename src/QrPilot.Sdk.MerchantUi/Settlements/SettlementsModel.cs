using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.MerchantUi.Settlements;

/// <summary>The reports of a tenant.</summary>
/// <param name="Accounts">Whose reports can be uploaded.</param>
/// <param name="Files">What was uploaded, the latest first.</param>
/// <param name="MostMegabytes">The largest report.</param>
internal sealed record SettlementsModel(IReadOnlyList<ReportAccount> Accounts, IReadOnlyList<SettlementFile> Files, long MostMegabytes);
