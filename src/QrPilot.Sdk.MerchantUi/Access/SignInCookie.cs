using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Access;

/// <summary>The cookie of the local sign-in.</summary>
internal static class SignInCookie
{
    public static void Configure(CookieAuthenticationOptions cookie, UiPrefix prefix, MerchantUiOptions options)
    {
        cookie.Cookie.Name = "qrpilot.merchant";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = options.SignInLifetime;
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = context => SendToSignIn(context, prefix.Value);
        cookie.Events.OnRedirectToAccessDenied = context => SendToSignIn(context, prefix.Value);
        cookie.Events.OnValidatePrincipal = ValidateAsync;
    }

    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context, string prefix)
    {
        var http = context.HttpContext;
        SecurityHeaders.Put(http);
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        http.Response.Redirect($"{prefix}/sign-in?to={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var staff = context.HttpContext.RequestServices.GetRequiredService<StaffService>();
        if (await StaffPrincipal.FindAsync(staff, context.Principal!, context.HttpContext.RequestAborted) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(MerchantUiDefaults.Scheme);
        }
    }
}
