using Microsoft.AspNetCore.Http;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>Which language a browser sees: the one that was picked in it, otherwise Vietnamese.</summary>
internal static class UiLanguages
{
    public const string Cookie = "qrpilot.language";

    /// <summary>The tag of a language for the document and the cookie (BCP 47).</summary>
    public static string TagOf(UiLanguage language) => language == UiLanguage.English ? "en" : "vi";

    public static UiLanguage Of(HttpContext http) => Of(http.Request.Cookies[Cookie]);

    public static UiLanguage Of(string? tag) => tag == "en" ? UiLanguage.English : UiLanguage.Vietnamese;

    public static void Keep(HttpContext http, UiLanguage language, string path) => http.Response.Cookies.Append(
        Cookie,
        TagOf(language),
        new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            Path = path,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
}
