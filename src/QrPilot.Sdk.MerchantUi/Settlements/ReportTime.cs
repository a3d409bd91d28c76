namespace QrPilot.Sdk.MerchantUi.Settlements;

/// <summary>Times of reports: they are of no store.</summary>
internal static class ReportTime
{
    public const string Zone = "Asia/Ho_Chi_Minh";
}
