namespace QrPilot.Sdk.MerchantUi;

/// <summary>The names under which the pages register with ASP.NET Core.</summary>
public static class MerchantUiDefaults
{
    /// <summary>The scheme of the local sign-in.</summary>
    public const string Scheme = "QrPilot.Merchant";

    /// <summary>The policy that demands the local sign-in.</summary>
    public const string Policy = "QrPilot.Merchant";
}
