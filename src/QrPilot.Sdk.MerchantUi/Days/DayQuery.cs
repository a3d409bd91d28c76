using QrPilot.Sdk.MerchantUi.Shell;

namespace QrPilot.Sdk.MerchantUi.Days;

/// <summary>The date that a page of a day is about.</summary>
internal static class DayQuery
{
    /// <summary>The date of the query; today's where there is none, or where it has not begun.</summary>
    public static DateOnly Of(UiCall call) => call.Date() is var date && date <= call.Today ? date : call.Today;
}
