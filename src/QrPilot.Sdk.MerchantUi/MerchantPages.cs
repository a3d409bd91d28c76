using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.MerchantUi.Now;
using QrPilot.Sdk.MerchantUi.SetUp;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.SignIn;

namespace QrPilot.Sdk.MerchantUi;

/// <summary>Every page there is.</summary>
internal static class MerchantPages
{
    public static void Map(RouteGroupBuilder group, string prefix)
    {
        var routes = new UiRoutes(group, prefix);
        AssetEndpoints.Map(group);
        ShellEndpoints.Map(routes);
        SignInEndpoints.Map(routes);
        NowEndpoints.Map(routes);
        SetUpEndpoints.Map(routes);
    }
}
