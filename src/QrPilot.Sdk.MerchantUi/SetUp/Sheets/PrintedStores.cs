using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Shell;

namespace QrPilot.Sdk.MerchantUi.SetUp.Sheets;

/// <summary>Of which stores this browser has seen the signs. Only the check-list of set-up asks, so a browser's memory will do.</summary>
internal static class PrintedStores
{
    private const string Cookie = "qrpilot.printed";
    private const int Most = 30;

    public static bool Has(UiCall call, Store store) => Read(call).Contains(store.Id, StringComparer.Ordinal);

    public static void Remember(UiCall call, Store store)
    {
        if (!Has(call, store))
        {
            call.Http.Response.Cookies.Append(
                Cookie,
                string.Join('.', Read(call).Append(store.Id).TakeLast(Most)),
                new CookieOptions
                {
                    HttpOnly = true,
                    IsEssential = true,
                    MaxAge = TimeSpan.FromDays(365),
                    Path = call.CookiePath,
                    SameSite = SameSiteMode.Strict,
                    Secure = call.Http.Request.IsHttps,
                });
        }
    }

    private static string[] Read(UiCall call) => (call.Http.Request.Cookies[Cookie] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries);
}
