namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>Why a page cannot be shown.</summary>
internal enum Trouble
{
    NotFound,
    Forbidden,
    TooMany,
}
