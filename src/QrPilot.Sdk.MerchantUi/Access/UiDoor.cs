using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Access;

/// <summary>Finds out who asks for a page, and which stores they may see.</summary>
internal sealed class UiDoor(
    IOptions<MerchantUiOptions> options, StaffService staff, ICatalogStore catalog, IAntiforgery antiforgery, Notices notices)
{
    /// <summary>Prepares the view of a request.</summary>
    public async Task<UiCall> LetInAsync(HttpContext http, string prefix)
    {
        var view = http.RequestServices.GetRequiredService<UiView>();
        view.Language = UiLanguages.Of(http);
        view.Prefix = prefix;
        view.Here = http.Request.Path + http.Request.QueryString;
        var tokens = antiforgery.GetAndStoreTokens(http);
        view.Token = (tokens.FormFieldName, tokens.RequestToken!);
        view.Staff = await FindAsync(http);
        view.MaySignOut = options.Value.HasLocalSignIn;
        Caller? caller = null;
        if (view.Staff is { } member)
        {
            caller = StaffService.CallerOf(member);
            view.Stores = [.. (await catalog.ListStoresAsync(member.TenantId, http.RequestAborted)).Where(store => caller.MayReach(store.Id))];
            view.Store = http.Request.RouteValues["store"] is string code
                ? view.Stores.FirstOrDefault(store => store.Code == code)
                : null;
        }

        var call = new UiCall(http, view, caller);
        view.Notice = HttpMethods.IsGet(http.Request.Method) ? notices.Take(http, call.CookiePath) : null;
        return call;
    }

    /// <summary>Whether somebody who was let in may still be here.</summary>
    public async Task<bool> IsStillGoodAsync(StaffMember member, CancellationToken cancellationToken) =>
        await staff.FindSignedInAsync(member.TenantId, member.Id, member.Stamp, cancellationToken) is not null;

    private async Task<StaffMember?> FindAsync(HttpContext http)
    {
        var known = options.Value;
        if (known.HasLocalSignIn)
        {
            // The scheme has checked the stamp.
            var signedIn = await http.AuthenticateAsync(MerchantUiDefaults.Scheme);
            return signedIn.Principal is { } principal ? await StaffPrincipal.FindAsync(staff, principal, http.RequestAborted) : null;
        }

        var login = known.AnonymousLogin ?? known.LoginOf!(http.User);
        return login is not null && await staff.FindForSignInAsync(login, http.RequestAborted) is { DisabledAt: null } member ? member : null;
    }
}
