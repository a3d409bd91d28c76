namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>A language of the pages.</summary>
internal enum UiLanguage
{
    Vietnamese,
    English,
}
