namespace QrPilot.Sdk.MerchantUi.Settlements;

/// <summary>A wallet account whose reports can be read.</summary>
/// <param name="Gateway">The gateway.</param>
/// <param name="Account">The account's name in the settings.</param>
internal sealed record ReportAccount(string Gateway, string Account)
{
    public string Key => Sdk.Settlements.SettlementOptions.NameOf(Gateway, Account);
}
