using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.MerchantUi.Access;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.SignIn;

/// <summary>Signing in and out, and the links with which passwords are set.</summary>
internal static class SignInEndpoints
{
    public static void Map(UiRoutes routes)
    {
        routes.Page("/sign-in", null, ShowAsync);
        routes.Form("/sign-in", null, SignInAsync, ShowAsync);
        routes.Form("/sign-out", StaffRight.ServeTables, SignOutAsync, ShowAsync);
        routes.Page("/invite/{token}", null, ShowInviteAsync);
        routes.Form("/invite/{token}", null, AcceptAsync, ShowInviteAsync);
    }

    /// <summary>The path of the link with which a staff member sets a password.</summary>
    public static string InvitePath(string token) => "/invite/" + Uri.EscapeDataString(token);

    private static Task<IResult> ShowAsync(UiCall call) => Task.FromResult(
        IsLocal(call) ? call.Page<SignInPage>(call.Query("to") ?? call.View.Form.Typed("to")) : call.Page(Trouble.NotFound));

    private static async Task<IResult> SignInAsync(UiCall call, UiForm form)
    {
        var texts = call.Text(SignInTexts.All);
        var login = form.Text("login", StaffRules.MaxText);
        var password = Password(form, "password");
        form.Check();
        var signIn = call.Get<LocalSignIn>();
        if (!await signIn.MayTryAsync(call.Http.Connection.RemoteIpAddress?.ToString() ?? "unknown", call.Aborted))
        {
            form.Fail(texts.TooMany);
            form.Check();
        }

        var member = IsLocal(call) ? await signIn.SignInAsync(login, password, call.Aborted) : null;
        call.Get<UiTelemetry>().SignedIn(member is not null);
        if (member is null)
        {
            form.Fail(texts.Wrong);
            throw new FormException();
        }

        await LetInAsync(call, member);
        return new SeeOther(LocalAddress.Of(form.Typed("to"), call.View.Prefix) ?? call.View.Link("/"));
    }

    private static async Task<IResult> SignOutAsync(UiCall call, UiForm form)
    {
        await call.Http.SignOutAsync(MerchantUiDefaults.Scheme);
        return call.GoTo("/sign-in");
    }

    private static async Task<IResult> ShowInviteAsync(UiCall call)
    {
        var invited = await call.Get<StaffService>().FindInvitedAsync(call.Route("token"), call.Aborted);
        return invited is null || !IsLocal(call)
            ? call.Page<DeadLinkPage>(status: StatusCodes.Status410Gone)
            : call.Page<InvitePage>(invited);
    }

    private static async Task<IResult> AcceptAsync(UiCall call, UiForm form)
    {
        var texts = call.Text(SignInTexts.All);
        if (await call.Get<StaffService>().FindInvitedAsync(call.Route("token"), call.Aborted) is not { } invited)
        {
            throw new FormException();
        }

        var password = Password(form, "password");
        if (PasswordRules.Fault(password, invited.Login, texts) is { } fault)
        {
            form.Fail("password", fault);
        }
        else if (Password(form, "repeat") != password)
        {
            form.Fail("repeat", texts.Differs);
        }

        form.Check();
        await LetInAsync(call, await call.Get<LocalSignIn>().AcceptAsync(invited, call.Route("token"), password, call.Aborted));
        return call.GoTo("/");
    }

    /// <summary>A password as it was typed: blanks belong to it.</summary>
    private static string Password(UiForm form, string name)
    {
        form.Text(name, PasswordRules.Max);
        return form.Typed(name) ?? "";
    }

    private static Task LetInAsync(UiCall call, StaffMember member) => call.Http.SignInAsync(
        MerchantUiDefaults.Scheme, StaffPrincipal.Of(member), new AuthenticationProperties { IsPersistent = true });

    private static bool IsLocal(UiCall call) => call.Get<IOptions<MerchantUiOptions>>().Value.HasLocalSignIn;
}
