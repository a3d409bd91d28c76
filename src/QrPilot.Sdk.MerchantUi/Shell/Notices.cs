using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>Carries a notice over the redirect behind a form, in a short-lived cookie that nobody else can write.</summary>
internal sealed class Notices(IDataProtectionProvider protection)
{
    private const string Cookie = "qrpilot.notice";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("QrPilot.Merchant.Notice").ToTimeLimitedDataProtector();

    public void Put(HttpContext http, Notice notice, string path)
    {
        var text = JsonSerializer.Serialize(notice, NoticeJson.Default.Notice);
        http.Response.Cookies.Append(Cookie, _protector.Protect(text, Life), Options(http, path));
    }

    public Notice? Take(HttpContext http, string path)
    {
        if (http.Request.Cookies[Cookie] is not { } text)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie, Options(http, path));
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(text), NoticeJson.Default.Notice);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http, string path) =>
        new() { HttpOnly = true, IsEssential = true, Path = path, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps };
}
