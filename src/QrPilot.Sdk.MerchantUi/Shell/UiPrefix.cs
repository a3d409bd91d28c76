namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>Where the pages are mounted, for what is configured before that is known.</summary>
internal sealed class UiPrefix
{
    public string Value { get; set; } = "";
}
