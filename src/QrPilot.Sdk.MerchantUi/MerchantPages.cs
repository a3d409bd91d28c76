using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.MerchantUi.Close;
using QrPilot.Sdk.MerchantUi.Audit;
using QrPilot.Sdk.MerchantUi.Now;
using QrPilot.Sdk.MerchantUi.Reconcile;
using QrPilot.Sdk.MerchantUi.Settlements;
using QrPilot.Sdk.MerchantUi.SetUp;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.SignIn;

namespace QrPilot.Sdk.MerchantUi;

/// <summary>Every page there is.</summary>
internal static class MerchantPages
{
    public static void Map(RouteGroupBuilder group, string prefix, long largestReport)
    {
        var routes = new UiRoutes(group, prefix);
        AssetEndpoints.Map(group);
        ShellEndpoints.Map(routes);
        SignInEndpoints.Map(routes);
        NowEndpoints.Map(routes);
        AuditEndpoints.Map(routes);
        ReconcileEndpoints.Map(routes);
        CloseEndpoints.Map(routes);
        SettlementEndpoints.Map(routes, largestReport);
        SetUpEndpoints.Map(routes);
    }
}
